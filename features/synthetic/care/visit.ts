import { type Day, timeText } from '../calendar.ts'
import type { Diagnosis } from '../people/diagnosis.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Row } from '../write/row-sink.ts'
import { type Drug, drugRow } from './drugs.ts'
import { eventRow, seqOf } from './event.ts'
import { hnOf, rightOf } from './identity.ts'
import type { Scene, Story } from './scene.ts'
import type { Profession } from './staff.ts'

export interface VisitPlan {
  readonly facility: Facility
  readonly day: Day
  /** Second of the day; working hours when absent. */
  readonly second?: number
  readonly complaint?: string
  readonly diagnoses: readonly Diagnosis[]
  readonly drugs?: readonly Drug[]
  readonly procedures?: readonly string[]
  /** Clinic group, two digits of CCLINIC; general practice when absent. */
  readonly clinic?: string
  readonly by?: readonly Profession[]
  /** Laboratory tests that are charged for. */
  readonly tests?: number
  /** Further values of SERVICE (TYPEIN, TYPEOUT, blood pressure …). */
  readonly service?: Row
}

/** A visit that was written: what its further rows have in common. */
export interface Visit {
  readonly common: Row
  readonly random: Random
  readonly clinic: string
  /** Second of the day. */
  readonly second: number
}

/**
 * Write a visit's rows when it belongs into this archive: SERVICE, diagnoses, drugs, procedures, charges.
 *
 * @returns undefined when it happened at another facility or on a day that is not told
 */
export function visit(scene: Scene, story: Story, plan: VisitPlan): Visit | undefined {
  if (plan.facility !== scene.facility || plan.day < scene.from || plan.day > scene.to)
    return undefined
  const random = new Random(scene.layout.seed, purpose.chance, story.person.index, plan.day)
  const second = plan.second ?? 28_800 + random.below(25_000)
  const clinic = `1${plan.clinic ?? (plan.facility.kind === 'primary' ? '00' : '16')}00`
  const common = {
    ...eventRow(scene, story, {
      day: plan.day,
      second,
      random,
      by: plan.by ?? ['doctor', 'nurse'],
    }),
    SEQ: seqOf(plan.day, story.person),
  }
  const drugs = plan.drugs ?? []
  const charges = chargesOf(plan, drugs, random)
  const total = charges.reduce((sum, [, price]) => sum + price, 0)
  const right = rightOf(scene.layout, story.person)
  const own = right === '9100' ? total : random.chance(0.02) ? Math.round(total / 3) : 0
  scene.rows.put('SERVICE', common, {
    ...serviceRow(scene, story, { plan, second, random, right }),
    COST: money(total * 0.75),
    PRICE: money(total),
    PAYPRICE: money(own),
    ACTUALPAY: money(own),
    ...plan.service,
  })
  for (const [DIAGCODE, DIAGTYPE] of plan.diagnoses) {
    scene.rows.put('DIAGNOSIS_OPD', common, { DIAGCODE, DIAGTYPE, CLINIC: clinic })
  }
  for (const drug of drugs) {
    scene.rows.put('DRUG_OPD', common, { ...drugRow(drug), AMOUNT: drug.amount, CLINIC: clinic })
  }
  for (const PROCEDCODE of plan.procedures ?? []) {
    scene.rows.put('PROCEDURE_OPD', common, { PROCEDCODE, CLINIC: clinic, SERVICEPRICE: '50.00' })
  }
  putCharges(scene, common, { charges, right, clinic })
  return { common, random, clinic, second }
}

function serviceRow(
  scene: Scene,
  story: Story,
  of: { plan: VisitPlan; second: number; random: Random; right: string },
): Row {
  const { plan, random } = of
  const hospital = scene.layout.facilities[scene.layout.hospitals[scene.facility.district] ?? 0]
  const isFromHere = story.person.household.facility === scene.facility
  return {
    HN: hnOf(scene.facility, story.person),
    TIME_SERV: timeText(of.second),
    LOCATION: isFromHere ? '1' : '2',
    INTIME: of.second >= 28_800 && of.second < 59_400 ? '1' : '2',
    INSTYPE: of.right,
    MAIN: hospital?.code,
    HSUB: story.person.household.facility.code,
    TYPEIN: '1',
    CHIEFCOMP: scene.correctedAt === undefined ? plan.complaint : `${plan.complaint ?? ''} (แก้ไข)`,
    SERVPLACE: '1',
    BTEMP: ((362 + random.below(16)) / 10).toFixed(1),
    ...(of.plan.day - story.person.birth > 3650 && bloodPressure(random, story.health.systolic)),
    PR: random.between(66, 98),
    RR: random.between(16, 22),
    TYPEOUT: plan.diagnoses.length === 0 ? '9' : '1',
  }
}

/** One reading around a person's usual pressure; the lower value always well below the upper. */
export function bloodPressure(random: Random, usual: number): { SBP: number; DBP: number } {
  const upper = Math.max(84, Math.round(random.normal(usual, 7)))
  const lower = Math.round(random.normal(62 + usual / 10, 4))
  return { SBP: upper, DBP: Math.min(lower, upper - 20) }
}

function putCharges(
  scene: Scene,
  common: Row,
  of: { charges: readonly Charge[]; right: string; clinic: string },
): void {
  for (const [CHARGEITEM, price] of of.charges) {
    scene.rows.put('CHARGE_OPD', common, {
      CHARGEITEM,
      CHARGELIST: '000000',
      CLINIC: of.clinic,
      QUANTITY: 1,
      INSTYPE: of.right,
      COST: money(price * 0.75),
      PRICE: money(price),
      PAYPRICE: of.right === '9100' ? money(price) : '0.00',
    })
  }
}

type Charge = readonly [item: string, price: number]

function chargesOf(plan: VisitPlan, drugs: readonly Drug[], random: Random): readonly Charge[] {
  const charges: Charge[] = [['12', 50]]
  const pharmacy = drugs.reduce((sum, drug) => sum + drug.price * drug.amount, 0)
  if (pharmacy > 0) charges.push(['03', pharmacy])
  if ((plan.tests ?? 0) > 0) charges.push(['07', (plan.tests ?? 0) * 60])
  if ((plan.procedures?.length ?? 0) > 0) charges.push(['11', 50 + random.below(6) * 10])
  return charges
}

export function money(amount: number): string {
  return amount.toFixed(2)
}
