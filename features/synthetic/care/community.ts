import { ageYears, type Day, dateText, fiscalYear, monthOf, stampText } from '../calendar.ts'
import { purpose, Random } from '../random.ts'
import { workingDay } from './acute.ts'
import { abilityOf } from './elder.ts'
import { isTold } from './event.ts'
import { diseaseOf, type Scene, type Story, storyRandom } from './scene.ts'
import { providerFor } from './staff.ts'
import { visit } from './visit.ts'

const activitiesPerYear = 9
const everyday = ['2A01', '2B03', '2C00', '2D003', '2F00', '2F20', '2F22', '2G00']
const againstMosquitoes = ['2D000', '2D001', '2D003']

/** COMMUNITY_ACTIVITY in the villages of the catchment; against mosquitoes in the rainy season. */
export function communityActivities(scene: Scene): void {
  for (const [at, village] of scene.facility.villages.entries()) {
    const random = new Random(
      scene.layout.seed,
      purpose.community,
      scene.facility.index,
      at,
      scene.year,
    )
    const span = Math.floor(365 / activitiesPerYear)
    for (let turn = 0; turn < activitiesPerYear; turn++) {
      const day = Math.min(
        scene.yearLast,
        workingDay(random, scene.yearFirst + turn * span + random.below(span - 4)),
      )
      const activity = activityIn(random, monthOf(day))
      const length = random.below(2)
      const entered = Math.min(day + length, scene.stamp.day)
      if (isTold(scene, day))
        putActivity(scene, { village: village.vid, day, length, activity, entered })
    }
  }
}

function activityIn(random: Random, month: number): string {
  return month >= 5 && month <= 9 && random.chance(0.6)
    ? random.pick(againstMosquitoes)
    : random.pick(everyday)
}

function putActivity(
  scene: Scene,
  of: { village: string; day: Day; length: number; activity: string; entered: Day },
): void {
  scene.rows.put(
    'COMMUNITY_ACTIVITY',
    { HOSPCODE: scene.facility.code, D_UPDATE: stampText(of.entered, 59_000) },
    {
      VID: of.village,
      DATE_START: dateText(of.day),
      DATE_FINISH: dateText(Math.min(of.day + of.length, of.entered)),
      COMACTIVITY: of.activity,
      PROVIDER: providerFor(scene.facility, ['public-health-officer'], of.day % 7),
    },
  )
}

/** Home visits to people with diabetes or hypertension now and then, to people who cannot care for themselves often. */
export function homeVisits(scene: Scene, story: Story): void {
  if (story.isAway) return
  const random = storyRandom(scene, story, purpose.community)
  const code = reasonFor(scene, story)
  if (code === undefined) return
  const times = code === '1A008' ? random.between(2, 6) : random.chance(0.3) ? 1 : 0
  const { last } = fiscalYear(scene.year)
  for (let turn = 0; turn < times; turn++) {
    const wanted = workingDay(
      random,
      scene.yearFirst + turn * 60 + random.below(times === 1 ? 350 : 50),
    )
    const day = wanted > last ? undefined : story.diary.take(wanted)
    if (day === undefined) continue
    const written = visit(scene, story, {
      facility: story.site,
      day,
      diagnoses: [['Z718', '1']],
      by: ['nurse', 'community-officer', 'volunteer'],
      service: { SERVPLACE: '2' },
    })
    if (written !== undefined)
      scene.rows.put('COMMUNITY_SERVICE', written.common, { COMSERVICE: code })
  }
}

function reasonFor(scene: Scene, story: Story): string | undefined {
  const age = ageYears(story.person.birth, scene.yearFirst)
  if (age >= 60 && abilityOf(scene, story, age) < 12) return '1A008'
  if (diseaseOf(story.health, 'diabetes', scene.yearFirst) !== undefined) return '1A001'
  return diseaseOf(story.health, 'hypertension', scene.yearFirst) === undefined
    ? undefined
    : '1A000'
}
