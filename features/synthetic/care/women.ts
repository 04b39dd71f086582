import { ageYears, stampText } from '../calendar.ts'
import type { Person } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import { workingDay } from './acute.ts'
import { cidOf, pidOf } from './identity.ts'
import { lastSurvey } from './place-register.ts'
import { type Acquaintance, type Scene, type Story, storyRandom } from './scene.ts'
import { visit } from './visit.ts'

/** Pills and injections are fetched every three months; implants and coils once. */
const fetched = ['1', '2'] as const

/** WOMEN: married women of 15 to 49 who live in the catchment, as surveyed last August. */
export function registerWoman(scene: Scene, person: Person, known: Acquaintance): void {
  const surveyed = lastSurvey(scene.to, person.index)
  const age = ageYears(person.birth, surveyed)
  const livesHere = known.here?.typeArea === '1' || known.here?.typeArea === '3'
  if (person.sex !== 2 || person.partner === undefined || age < 15 || age > 49 || !livesHere) return
  if ((known.here?.since ?? 0) > surveyed || known.health.end.day <= surveyed) return
  const born = person.pregnancies.filter(({ end }) => end <= surveyed)
  const live = born.filter(({ outcome }) => outcome === 'live').length
  const method = methodOf(scene, person)
  scene.rows.put(
    'WOMEN',
    {
      HOSPCODE: scene.facility.code,
      PID: pidOf(scene.facility, person),
      CID: cidOf(scene.layout, person),
      D_UPDATE: stampText(surveyed, 45_000 + (person.index % 9000)),
    },
    {
      FPTYPE: method,
      NOFPCAUSE: method === '9' ? '1' : undefined,
      TOTALSON: live,
      NUMBERSON: live,
      ABORTION: born.filter(({ outcome }) => outcome === 'abortion').length,
      STILLBIRTH: born.filter(({ outcome }) => outcome === 'still').length,
    },
  )
}

function methodOf(scene: Scene, person: Person): string {
  const random = new Random(scene.layout.seed, purpose.contraception, person.index)
  return random.weighted([
    { weight: 26, value: '1' },
    { weight: 18, value: '2' },
    { weight: 3, value: '3' },
    { weight: 6, value: '4' },
    { weight: 4, value: '5' },
    { weight: 17, value: '7' },
    { weight: 26, value: '9' },
  ])
}

/** FP: what was given out this year; none while pregnant. */
export function contraception(scene: Scene, story: Story): void {
  const { person } = story
  const age = ageYears(person.birth, scene.yearFirst)
  if (person.sex !== 2 || age < 15 || age > 49 || story.isAway || person.partner === undefined)
    return
  const random = storyRandom(scene, story, purpose.contraception)
  const method = methodOf(scene, person)
  const isFetched = fetched.some((one) => one === method)
  const times = isFetched
    ? random.chance(0.4)
      ? 4
      : 0
    : method === '4' && random.chance(0.3)
      ? 1
      : 0
  for (let turn = 0; turn < times; turn++) {
    const wanted = workingDay(random, scene.yearFirst + turn * 88 + random.below(50))
    const day = isPregnantOn(person, wanted) ? undefined : story.diary.take(wanted)
    if (day === undefined) continue
    const written = visit(scene, story, {
      facility: story.site,
      day,
      complaint: 'รับบริการวางแผนครอบครัว',
      diagnoses: [['Z304', '1']],
    })
    if (written !== undefined) {
      scene.rows.put('FP', written.common, { FPTYPE: method, FPPLACE: scene.facility.code })
    }
  }
}

function isPregnantOn(person: Person, day: number): boolean {
  return person.pregnancies.some(({ lmp, end }) => day >= lmp - 30 && day <= end + 30)
}
