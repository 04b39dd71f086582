import { ageMonths, type Day, monthsAfter } from '../calendar.ts'
import { purpose, Random } from '../random.ts'
import { medianGrowth } from './growth.ts'
import { type Scene, type Story, storyRandom } from './scene.ts'
import { type Visit, visit } from './visit.ts'

/** Vaccines by age in months, the country's schedule; those of the day of birth are given in hospital. */
const schedule: readonly (readonly [months: number, vaccines: readonly string[]])[] = [
  [2, ['D21', '81', 'R11']],
  [4, ['D22', '82', '401', 'R12']],
  [6, ['D23', '83']],
  [9, ['61']],
  [12, ['J11']],
  [18, ['34', '84', '073']],
  [30, ['J12']],
  [48, ['35', '85']],
  [132, ['310']],
  [144, ['106']],
]

/** Ages in months at which development is screened (DSPM). */
const developmentAges = [9, 18, 30, 42, 60] as const
const refuses = 0.03
const missesAnAppointment = 0.02
const screened = 0.9

/** Vaccines, weighing and measuring, and development screening of a child in this year. */
export function childCare(scene: Scene, story: Story): void {
  const { birth } = story.person
  if (story.isAway || scene.yearFirst - birth > 15 * 366) return
  const random = new Random(scene.layout.seed, purpose.child, story.person.index)
  const isRefusing = random.chance(refuses)
  for (const [months, vaccines] of schedule) {
    const due = monthsAfter(birth, months) + random.below(18)
    const isMissed = random.chance(missesAnAppointment) || (isRefusing && months > 4)
    const needsGirl = months === 132 && story.person.sex === 1
    if (!isMissed && !needsGirl && isOfYear(scene, due)) vaccinate(scene, story, { due, vaccines })
  }
  for (const months of developmentAges) {
    const due = monthsAfter(birth, months) + random.below(12) + 1
    const outcome = random.next()
    const isScreened = random.chance(screened)
    if (isScreened && isOfYear(scene, due)) screenDevelopment(scene, story, { due, outcome })
  }
  weighYearly(scene, story)
}

function isOfYear(scene: Scene, day: Day): boolean {
  return day >= scene.yearFirst && day <= scene.yearLast
}

function vaccinate(
  scene: Scene,
  story: Story,
  of: { due: Day; vaccines: readonly string[] },
): void {
  const day = story.diary.take(of.due, 14)
  if (day === undefined) return
  const written = visit(scene, story, {
    facility: story.site,
    day,
    diagnoses: [['Z278', '1']],
    by: ['nurse', 'public-health-officer'],
    service: { TYPEIN: '2' },
  })
  if (written === undefined) return
  for (const vaccine of of.vaccines) {
    scene.rows.put('EPI', written.common, {
      VACCINETYPE: spellingOf(scene, vaccine),
      VACCINEPLACE: scene.facility.code,
    })
  }
  measure(scene, story, { visit: written, day })
}

/** Version 2.3 still had three digits with leading zeros. */
function spellingOf(scene: Scene, vaccine: string): string {
  return scene.layout.standard === '2.3' ? vaccine.padStart(3, '0') : vaccine
}

function measure(scene: Scene, story: Story, of: { visit: Visit; day: Day }): void {
  const { person } = story
  const months = ageMonths(person.birth, of.day)
  const own = new Random(scene.layout.seed, purpose.child, person.index, 7)
  const median = medianGrowth(months, person.sex)
  const height = median.heightCm * own.normal(1, 0.037)
  const weight = median.weightKg * own.normal(1.02, 0.1)
  const isBreastFed = own.chance(0.52)
  scene.rows.put('NUTRITION', of.visit.common, {
    NUTRITIONPLACE: scene.facility.code,
    WEIGHT: weight.toFixed(1),
    HEIGHT: height.toFixed(1),
    HEADCIRCUM: months < 36 ? (35 + Math.min(14, months * 0.45)).toFixed(1) : undefined,
    CHILDDEVELOP: months < 72 ? (own.chance(0.93) ? '1' : '2') : undefined,
    FOOD:
      months >= 36 ? undefined : months < 6 ? (isBreastFed ? '1' : '3') : months < 18 ? '5' : '0',
    BOTTLE: months < 36 ? (own.chance(0.4) ? '1' : '2') : undefined,
  })
}

/** 1B260 normal; 1B261 perhaps late, again within a month; 1B262 referred at once. */
function screenDevelopment(scene: Scene, story: Story, of: { due: Day; outcome: number }): void {
  const day = story.diary.take(of.due, 10)
  if (day === undefined) return
  const code = of.outcome < 0.74 ? '1B260' : of.outcome < 0.98 ? '1B261' : '1B262'
  putDevelopment(scene, story, { day, code })
  if (code !== '1B261' || of.outcome > 0.95) return
  const again = story.diary.take(day + 25, 4)
  if (again !== undefined) putDevelopment(scene, story, { day: again, code: '1B260' })
}

function putDevelopment(scene: Scene, story: Story, of: { day: Day; code: string }): void {
  const written = visit(scene, story, {
    facility: story.site,
    day: of.day,
    diagnoses: [['Z001', '1']],
    by: ['nurse', 'public-health-officer'],
    service: { TYPEIN: '2' },
  })
  if (written === undefined) return
  scene.rows.put('SPECIALPP', written.common, {
    SERVPLACE: '1',
    PPSPECIAL: of.code,
    PPSPLACE: scene.facility.code,
  })
}

/** Once a year in nursery and school. */
function weighYearly(scene: Scene, story: Story): void {
  const random = storyRandom(scene, story, purpose.child)
  const wanted = scene.yearFirst + random.between(35, 330)
  const months = ageMonths(story.person.birth, wanted)
  if (months < 24 || months >= 180 || !random.chance(0.72)) return
  const day = story.diary.take(wanted)
  if (day === undefined) return
  const written = visit(scene, story, {
    facility: story.site,
    day,
    diagnoses: [],
    by: ['public-health-officer', 'nurse'],
    service: { SERVPLACE: '2' },
  })
  if (written !== undefined) measure(scene, story, { visit: written, day })
}
