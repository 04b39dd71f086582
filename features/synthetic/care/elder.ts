import { ageYears } from '../calendar.ts'
import { purpose, Random } from '../random.ts'
import { workingDay } from './acute.ts'
import { type Scene, type Story, storyRandom } from './scene.ts'
import { type Visit, visit } from './visit.ts'

const coverage = 0.84

/** The other domains of the yearly screening of people of 60 and over: code when fine, code when not, share of not. */
const domains = [
  ['1B1220', '1B1221', 0.04],
  ['1B1200', '1B1202', 0.06],
  ['1B1260', '1B1261', 0.12],
  ['1B1270', '1B1271', 0.15],
  ['1B1240', '1B1241', 0.1],
  ['1B0280', '1B0281', 0.02],
  ['1B1284', '1B1285', 0.03],
] as const

/** A positive answer to the two questions (2Q) is followed by the nine (9Q): mostly nothing, else mild or moderate. */
const lowMood = '1B0281'
const nineQuestions = ['1B0282', '1B0282', '1B0283', '1B0284'] as const

/** Activities of daily living (Barthel) and the other domains, once a year. */
export function elderScreening(scene: Scene, story: Story): void {
  const age = ageYears(story.person.birth, scene.yearFirst)
  if (age < 59 || story.isAway) return
  const random = storyRandom(scene, story, purpose.elder)
  const wanted = workingDay(random, scene.yearFirst + random.between(15, 345))
  if (!random.chance(coverage) || ageYears(story.person.birth, wanted) < 60) return
  const day = story.diary.take(wanted)
  if (day === undefined) return
  const written = visit(scene, story, {
    facility: story.site,
    day,
    diagnoses: [],
    by: ['nurse', 'public-health-officer'],
    service: { SERVPLACE: '2' },
  })
  if (written === undefined) return
  putAbility(scene, { visit: written, score: abilityOf(scene, story, age) })
  for (const [fine, notFine, share] of domains) {
    if (!written.random.chance(0.8)) continue
    const code = written.random.chance(share) ? notFine : fine
    putCode(scene, written, code)
    if (code === lowMood) putCode(scene, written, written.random.pick(nineQuestions))
  }
}

/** Barthel score 0 to 20; it never gets better from year to year. */
export function abilityOf(scene: Scene, story: Story, age: number): number {
  const random = new Random(scene.layout.seed, purpose.elder, story.person.index)
  const frailty = random.next()
  const share = 0.012 * Math.exp((age - 60) / 12)
  if (frailty < share * 0.2) return random.between(0, 4)
  return frailty < share ? random.between(5, 11) : random.between(14, 20)
}

function putAbility(scene: Scene, of: { visit: Visit; score: number }): void {
  const group = of.score >= 12 ? 0 : of.score >= 5 ? 1 : 2
  putCode(scene, of.visit, `1B128${group}`)
  scene.rows.put('FUNCTIONAL', of.visit.common, {
    FUNCTIONAL_TEST: '01',
    TESTRESULT: of.score,
    DEPENDENT: group + 1,
  })
}

function putCode(scene: Scene, written: Visit, PPSPECIAL: string): void {
  scene.rows.put('SPECIALPP', written.common, {
    SERVPLACE: '2',
    PPSPECIAL,
    PPSPLACE: scene.facility.code,
  })
}
