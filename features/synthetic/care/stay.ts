import { type Day, dateText, stampText } from '../calendar.ts'
import type { Diagnosis } from '../people/diagnosis.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Row } from '../write/row-sink.ts'
import { drug, drugRow } from './drugs.ts'
import { eventRow, isTold, seqOf } from './event.ts'
import { rightOf } from './identity.ts'
import { diseaseOf, type Scene, type Story } from './scene.ts'
import { money, type Visit, visit } from './visit.ts'

/** How a stay ends: ADMISSION.DISCHSTATUS and DISCHTYPE. */
export interface StayEnd {
  readonly status: string
  readonly type: string
}

export const wellAgain: StayEnd = { status: '2', type: '1' }
export const died: StayEnd = { status: '9', type: '9' }

export interface StayPlan {
  readonly facility: Facility
  readonly admitted: Day
  readonly discharged: Day
  /** 0 to 15, another one for every stay of a person in a year. */
  readonly slot: number
  readonly diagnoses: readonly Diagnosis[]
  readonly complaint: string
  readonly drg: string
  readonly rw: number
  readonly clinic: string
  readonly drugs: readonly string[]
  readonly procedure?: string
  readonly end: StayEnd
  /** Second of the day of the visit that led to it. */
  readonly second?: number
  /** Further values of that visit. */
  readonly service?: Row
}

/**
 * An admission: the visit that led to it, and, once discharged, ADMISSION with diagnoses, drugs, procedures, charges.
 *
 * @returns the visit, where this archive tells it
 */
export function stay(scene: Scene, story: Story, plan: StayPlan): Visit | undefined {
  if (plan.facility !== scene.facility) return undefined
  const second = plan.second ?? 20_000 + ((story.person.index * 37 + plan.admitted * 11) % 60_000)
  const written = visit(scene, story, {
    facility: plan.facility,
    day: plan.admitted,
    second,
    complaint: plan.complaint,
    diagnoses: plan.diagnoses.slice(0, 1),
    clinic: plan.clinic,
    service: { TYPEOUT: '2', ...plan.service },
  })
  if (isTold(scene, plan.discharged)) discharge(scene, story, { plan, second })
  return written
}

/** The number of a stay: fiscal year and person; letters only where a province is too large for seven digits. */
export function anOf(scene: Scene, story: Story, slot: number): string {
  const number = story.person.index * 16 + slot
  const radix = scene.layout.persons * 16 < 10_000_000 ? 10 : 36
  return `${scene.year % 100}${number.toString(radix).toUpperCase().padStart(7, '0')}`
}

function discharge(scene: Scene, story: Story, of: { plan: StayPlan; second: number }): void {
  const { plan } = of
  const random = new Random(scene.layout.seed, purpose.admission, story.person.index, plan.admitted)
  const left =
    plan.admitted === plan.discharged
      ? Math.min(of.second + 9000, 86_000)
      : random.between(30_000, 50_000)
  const days = Math.max(1, plan.discharged - plan.admitted)
  const ward = `2${plan.clinic}00`
  const admitted = stampText(plan.admitted, of.second + 1800)
  const common = {
    ...eventRow(scene, story, {
      day: plan.discharged,
      second: left,
      random,
      by: ['doctor', 'nurse'],
    }),
    AN: anOf(scene, story, plan.slot),
    DATETIME_ADMIT: admitted,
    WARDSTAY: ward,
    INSTYPE: rightOf(scene.layout, story.person),
  }
  const total = Math.round((900 * days + 9000 * plan.rw) * (0.8 + random.next() * 0.4))
  scene.rows.put('ADMISSION', common, admissionRow(scene, story, { plan, days, left, ward, total }))
  for (const [DIAGCODE, DIAGTYPE] of [...plan.diagnoses, ...alsoIll(story, plan)]) {
    scene.rows.put('DIAGNOSIS_IPD', common, { DIAGCODE, DIAGTYPE, WARDDIAG: ward })
  }
  putDrugs(scene, common, { plan, days })
  if (plan.procedure !== undefined) putProcedure(scene, common, { plan, second: of.second })
  putCharges(scene, common, { days, total })
}

function admissionRow(
  scene: Scene,
  story: Story,
  of: { plan: StayPlan; days: number; left: number; ward: string; total: number },
): Row {
  const { plan } = of
  return {
    SEQ: seqOf(plan.admitted, story.person),
    WARDADMIT: of.ward,
    WARDDISCH: of.ward,
    TYPEIN: plan.service?.TYPEIN ?? '1',
    REFERINHOSP: plan.service?.REFERINHOSP,
    CAUSEIN: plan.service?.CAUSEIN,
    ADMITWEIGHT: plan.slot === 15 ? '3.1' : (story.health.bodyMassIndex * 2.6).toFixed(1),
    DATETIME_DISCH: stampText(plan.discharged, of.left),
    DISCHSTATUS: plan.end.status,
    DISCHTYPE: plan.end.type,
    COST: money(of.total * 0.8),
    PRICE: money(of.total),
    PAYPRICE: '0.00',
    ACTUALPAY: '0.00',
    DRG: plan.drg,
    RW: plan.rw.toFixed(4),
    ADJRW: (plan.rw * (0.95 + (of.days % 5) / 40)).toFixed(4),
    ERROR: '0',
    WARNING: '0',
    ACTLOS: of.days,
    GROUPER_VERSION: scene.year >= 2564 ? '6.3.3' : '5.1.1',
  }
}

/** Registered diabetes and hypertension are coded beside the reason for the stay. */
function alsoIll(story: Story, plan: StayPlan): readonly Diagnosis[] {
  return (['diabetes', 'hypertension'] as const).flatMap((kind): Diagnosis[] => {
    const disease = diseaseOf(story.health, kind, plan.admitted)
    const isSaid = plan.diagnoses.some(([code]) => code.slice(0, 3) === disease?.code.slice(0, 3))
    return disease === undefined || isSaid ? [] : [[disease.code, '2']]
  })
}

function putDrugs(scene: Scene, common: Row, of: { plan: StayPlan; days: number }): void {
  const { plan, days } = of
  for (const [at, name] of plan.drugs.entries()) {
    const given = drug(name, at === 0 ? days * 2 : days)
    scene.rows.put('DRUG_IPD', common, {
      ...drugRow(given),
      TYPEDRUG: '1',
      DATESTART: dateText(plan.admitted),
      DATEFINISH: dateText(plan.discharged),
      AMOUNT: given.amount,
    })
  }
  if (plan.end === died) return
  scene.rows.put('DRUG_IPD', common, {
    ...drugRow(drug('paracetamol', 20)),
    TYPEDRUG: '2',
    DATESTART: dateText(plan.discharged),
    AMOUNT: 20,
  })
}

function putProcedure(scene: Scene, common: Row, of: { plan: StayPlan; second: number }): void {
  const start = of.second + 5400
  scene.rows.put('PROCEDURE_IPD', common, {
    PROCEDCODE: of.plan.procedure,
    TIMESTART: stampText(of.plan.admitted, start),
    TIMEFINISH: stampText(of.plan.admitted, start + 3600),
    SERVICEPRICE: '1500.00',
  })
}

function putCharges(scene: Scene, common: Row, of: { days: number; total: number }): void {
  const room = of.days * 400
  const rest = Math.max(300, of.total - room)
  for (const [CHARGEITEM, price] of [
    ['01', room],
    ['03', rest * 0.4],
    ['12', rest * 0.6],
  ] as const) {
    scene.rows.put('CHARGE_IPD', common, {
      CHARGEITEM,
      CHARGELIST: '000000',
      QUANTITY: CHARGEITEM === '01' ? of.days : 1,
      COST: money(price * 0.8),
      PRICE: money(price),
      PAYPRICE: '0.00',
    })
  }
}
