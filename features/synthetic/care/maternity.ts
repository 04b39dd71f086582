import { type Day, dateText } from '../calendar.ts'
import { deliveryOf } from '../people/delivery.ts'
import type { Pregnancy } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import { antenatalCare } from './antenatal.ts'
import { isTold, quietEvent } from './event.ts'
import { hospitalOf, type Scene, type Story } from './scene.ts'
import { stay } from './stay.ts'
import { visit } from './visit.ts'

/** Days after delivery between which a mother and her child are seen: within 7, 8 to 15, 16 to 42. */
const careWindows = [
  [4, 7],
  [9, 14],
  [24, 40],
] as const
const seenInWindow = 0.88

/** All that belongs to a woman's pregnancies of this year: antenatal care, delivery, care after it. */
export function maternity(scene: Scene, story: Story): void {
  for (const pregnancy of story.person.pregnancies) {
    if (pregnancy.lmp > scene.yearLast || pregnancy.end + 45 < scene.yearFirst) continue
    deliver(scene, story, pregnancy)
    antenatalCare(scene, story, pregnancy)
    if (pregnancy.outcome !== 'abortion') afterCare(scene, story, pregnancy)
  }
}

/** The hospital of the delivery, and the same answer for mother and child. */
export function birthplaceOf(
  scene: Scene,
  story: Story,
  pregnancy: Pregnancy,
): Facility | undefined {
  const { isHighRisk } = deliveryOf(scene.layout.seed, story.person, pregnancy)
  return hospitalOf(scene, story, { day: pregnancy.end, isWorst: isHighRisk })
}

function deliver(scene: Scene, story: Story, pregnancy: Pregnancy): void {
  const { end } = pregnancy
  if (end < scene.yearFirst || end > scene.yearLast) return
  const hospital = birthplaceOf(scene, story, pregnancy)
  const delivery = deliveryOf(scene.layout.seed, story.person, pregnancy)
  const left = Math.min(end + delivery.days, scene.yearLast)
  if (hospital === undefined || !story.diary.block(end, left)) return
  stay(scene, story, {
    facility: hospital,
    admitted: end,
    discharged: left,
    second: delivery.second - 7200,
    slot: 10,
    diagnoses: [[delivery.code, '1'], ...delivery.beside],
    complaint: pregnancy.outcome === 'abortion' ? 'เลือดออกทางช่องคลอด' : 'เจ็บครรภ์คลอด',
    drg: delivery.drg,
    rw: delivery.rw,
    clinic: '03',
    drugs: ['paracetamol', 'iron'],
    ...(delivery.procedure !== undefined && { procedure: delivery.procedure }),
    end: { status: pregnancy.outcome === 'abortion' ? '2' : '4', type: '1' },
  })
  if (scene.facility === hospital || scene.facility === story.site)
    putLabor(scene, story, { pregnancy, hospital })
}

function putLabor(
  scene: Scene,
  story: Story,
  of: { pregnancy: Pregnancy; hospital: Facility },
): void {
  const { pregnancy, hospital } = of
  if (!isTold(scene, pregnancy.end)) return
  const delivery = deliveryOf(scene.layout.seed, story.person, pregnancy)
  const { common } = quietEvent(scene, story, {
    day: pregnancy.end,
    of: purpose.maternal,
    by: ['doctor', 'nurse'],
  })
  const isLive = pregnancy.outcome === 'live'
  scene.rows.put('LABOR', common, {
    GRAVIDA: pregnancy.gravida,
    LMP: dateText(pregnancy.lmp),
    EDC: dateText(pregnancy.lmp + 280),
    BDATE: dateText(pregnancy.end),
    BRESULT: delivery.code,
    BPLACE: '1',
    BHOSP: hospital.code,
    BTYPE: delivery.type,
    BDOCTOR: delivery.type === '1' ? '2' : '1',
    LBORN: isLive ? Math.max(1, pregnancy.children.length) : 0,
    SBORN: pregnancy.outcome === 'still' ? 1 : 0,
  })
}

/** The days on which mother and child are seen; the same for both. */
export function careDaysOf(
  scene: Scene,
  motherIndex: number,
  birth: Day,
): readonly (Day | undefined)[] {
  const random = new Random(scene.layout.seed, purpose.maternal, motherIndex, birth, 1)
  return careWindows.map(([from, to]) =>
    random.chance(seenInWindow) ? birth + random.between(from, to - 1) : undefined,
  )
}

function afterCare(scene: Scene, story: Story, pregnancy: Pregnancy): void {
  for (const wanted of careDaysOf(scene, story.person.index, pregnancy.end)) {
    const day = wanted === undefined ? undefined : story.diary.take(wanted, 1)
    if (day === undefined) continue
    const written = visit(scene, story, {
      facility: story.site,
      day,
      complaint: 'ตรวจหลังคลอด',
      diagnoses: [['Z391', '1']],
      service: { SERVPLACE: '2' },
    })
    if (written === undefined) continue
    scene.rows.put('POSTNATAL', written.common, {
      GRAVIDA: pregnancy.gravida,
      BDATE: dateText(pregnancy.end),
      PPCARE: dateText(day),
      PPPLACE: scene.facility.code,
      PPRESULT: written.random.chance(0.97) ? '1' : '2',
    })
  }
}
