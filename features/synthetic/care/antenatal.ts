import { type Day, dateText } from '../calendar.ts'
import type { Pregnancy } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import { putExamination } from './dental.ts'
import { putLabs } from './laboratory.ts'
import type { Scene, Story } from './scene.ts'
import { type Visit, visit } from './visit.ts'

/** Weeks of pregnancy between which the five visits of the schedule fall. */
const schedule = [
  [6, 12],
  [15, 19],
  [21, 25],
  [27, 31],
  [33, 37],
] as const
const beginsInTime = 0.79
const keepsAppointment = 0.93

/** ANC visits of one pregnancy in this year, and its register entry as the last of them left it. */
export function antenatalCare(scene: Scene, story: Story, pregnancy: Pregnancy): void {
  const weeks = plannedWeeks(scene, story, pregnancy)
  const first = weeks[0]
  let latest: Visit | undefined
  for (const week of weeks) {
    const wanted = pregnancy.lmp + week * 7 + ((story.person.index + week) % 6)
    if (wanted < scene.yearFirst || wanted >= pregnancy.end - 1) continue
    const day = story.diary.take(wanted, 0)
    if (day === undefined) continue
    const written = seeMother(scene, story, { pregnancy, day })
    if (written === undefined) continue
    if (week === first) firstVisit(scene, written)
    latest = written
  }
  if (latest === undefined || scene.correctedAt !== undefined) return
  putRegister(scene, story, { pregnancy, visit: latest })
}

/** Which visits of the schedule take place; a pure function of mother and pregnancy. */
function plannedWeeks(scene: Scene, story: Story, pregnancy: Pregnancy): readonly number[] {
  const random = new Random(
    scene.layout.seed,
    purpose.maternal,
    story.person.index,
    pregnancy.gravida,
    3,
  )
  const begin = random.chance(beginsInTime) ? 0 : random.chance(0.7) ? 1 : random.between(2, 3)
  if (random.chance(0.02)) return []
  return schedule.flatMap(([from, to], band) => {
    const week = random.between(from, to)
    const isKept = random.chance(keepsAppointment)
    return band < begin || (band > begin && !isKept) ? [] : [week]
  })
}

function seeMother(
  scene: Scene,
  story: Story,
  of: { pregnancy: Pregnancy; day: Day },
): Visit | undefined {
  const { pregnancy, day } = of
  const week = Math.floor((day - pregnancy.lmp) / 7)
  const written = visit(scene, story, {
    facility: story.site,
    day,
    complaint: 'ฝากครรภ์',
    diagnoses: [[pregnancy.gravida === 1 ? 'Z340' : 'Z348', '1']],
    clinic: story.site.kind === 'primary' ? '00' : '03',
    service: { TYPEIN: week > 13 ? '2' : '1' },
  })
  if (written === undefined) return undefined
  scene.rows.put('ANC', written.common, {
    GRAVIDA: pregnancy.gravida,
    ANCNO: bandOf(week),
    GA: week,
    ANCRESULT: written.random.chance(0.94) ? '1' : '2',
    ANCPLACE: scene.facility.code,
    WEIGHT: (story.health.bodyMassIndex * 2.35 + week * 0.3).toFixed(1),
  })
  scene.rows.put('APPOINTMENT', written.common, {
    CLINIC: written.clinic,
    APDATE: dateText(day + 28),
    APTYPE: '131',
    APDIAG: 'Z348',
  })
  return written
}

function bandOf(week: number): number {
  return week <= 12 ? 1 : week < 20 ? 2 : week < 26 ? 3 : week < 32 ? 4 : 5
}

function firstVisit(scene: Scene, written: Visit): void {
  const { random, common } = written
  putLabs(scene, written, [['hematocrit', String(random.between(30, 40))]])
  if (random.chance(0.4)) putExamination(scene, { visit: written, group: '1', age: 25 })
  if (random.chance(0.5)) {
    scene.rows.put('SPECIALPP', common, {
      SERVPLACE: '1',
      PPSPECIAL: '1B0210',
      PPSPLACE: scene.facility.code,
    })
  }
}

function putRegister(scene: Scene, story: Story, of: { pregnancy: Pregnancy; visit: Visit }): void {
  const { pregnancy } = of
  const random = new Random(
    scene.layout.seed,
    purpose.maternal,
    story.person.index,
    pregnancy.gravida,
    4,
  )
  const result = () => (random.chance(0.965) ? '1' : '2')
  scene.rows.put('PRENATAL', of.visit.common, {
    GRAVIDA: pregnancy.gravida,
    LMP: dateText(pregnancy.lmp),
    EDC: dateText(pregnancy.lmp + 280),
    VDRL_RESULT: result(),
    HB_RESULT: result(),
    HIV_RESULT: result(),
    DATE_HCT: String(of.visit.common.DATE_SERV),
    HCT_RESULT: random.between(30, 40),
    THALASSEMIA: random.chance(0.8) ? '1' : '2',
    HEIGHT: story.health.heightCm.toFixed(1),
  })
}
