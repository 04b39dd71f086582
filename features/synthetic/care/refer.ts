import { type Day, dayOf, fiscalYearOf, stampText } from '../calendar.ts'
import type { Diagnosis } from '../people/diagnosis.ts'
import type { Facility, OutsideFacility } from '../world/facility.ts'
import type { Row } from '../write/row-sink.ts'
import { drug, drugRow } from './drugs.ts'
import { pidOf } from './identity.ts'
import type { Scene, Story } from './scene.ts'
import { type Visit, visit } from './visit.ts'

export interface ReferralPlan {
  readonly from: Facility
  readonly to: Facility | OutsideFacility
  readonly day: Day
  /** Second of the day of the sender's visit, before 79,000 so that the other hospital is reached the same day. */
  readonly second: number
  readonly diagnoses: readonly Diagnosis[]
  readonly complaint: string
  /** Group of disease (PTYPEDIS): 01 STEMI, 02 stroke, 03 trauma, 06 pregnancy, 99 other. */
  readonly group: string
  readonly isEmergency: boolean
}

/** The sender's side: the visit that ends in a referral, REFER_HISTORY and what was done before and on the way. */
export function refer(scene: Scene, story: Story, plan: ReferralPlan): Visit | undefined {
  const written = visit(scene, story, {
    facility: plan.from,
    day: plan.day,
    second: plan.second,
    complaint: plan.complaint,
    diagnoses: plan.diagnoses,
    clinic: plan.from.kind === 'primary' ? '00' : '12',
    service: { TYPEOUT: '3', REFEROUTHOSP: plan.to.code, CAUSEOUT: '1' },
  })
  if (written !== undefined) putHistory(scene, story, { plan, visit: written })
  return written
}

/** What the visit at the receiving hospital says about where the person comes from. */
export function referredBy(plan: ReferralPlan): Row {
  return { TYPEIN: '3', REFERINHOSP: plan.from.code, CAUSEIN: '1' }
}

/** Second of the day at which the other hospital is reached: an hour to get ready, one on the road. */
export function arrivalSecond(plan: ReferralPlan): number {
  return plan.second + 7200
}

/** Ten characters: fiscal year, day of it, person. */
function referIdOf(day: Day, person: number): string {
  const year = fiscalYearOf(day)
  const since = day - dayOf(year - 544, 10, 1)
  return `${year % 100}${String(1000 + since).slice(1)}${person.toString(36).toUpperCase().padStart(5, '0')}`
}

function putHistory(scene: Scene, story: Story, of: { plan: ReferralPlan; visit: Visit }): void {
  const { plan } = of
  const { second } = plan
  const { random } = of.visit
  const id = referIdOf(plan.day, story.person.index)
  const common = {
    ...of.visit.common,
    REFERID: id,
    REFERID_PROVINCE: scene.layout.province + id.slice(2),
  }
  const sent = second + 3600
  scene.rows.put('REFER_HISTORY', common, {
    DATETIME_SERV: stampText(plan.day, second),
    DATETIME_REFER: stampText(plan.day, sent),
    CLINIC_REFER: of.visit.clinic,
    HOSP_DESTINATION: plan.to.code,
    CHIEFCOMP: plan.complaint,
    PHYSICALEXAM: 'รู้สึกตัวดี',
    DIAGFIRST: plan.diagnoses[0]?.[0],
    DIAGLAST: plan.diagnoses[0]?.[0],
    PSTATUS: 'รู้สึกตัวดี สัญญาณชีพคงที่',
    PTYPE: plan.isEmergency ? (plan.group === '03' ? '2' : '3') : '1',
    EMERGENCY: plan.isEmergency ? random.pick(['1', '2', '2']) : random.pick(['3', '4', '5']),
    PTYPEDIS: plan.group,
    CAUSEOUT: '1',
    REQUEST: 'ขอรับการตรวจรักษาต่อ',
  })
  const at = (minutes: number) => stampText(plan.day, sent - minutes * 60)
  if (plan.isEmergency) putTreatment(scene, common, { plan, at })
  scene.rows.put('INVESTIGATION_REFER', common, {
    DATETIME_INVEST: at(40),
    INVESTCODE: '053102',
    INVESTNAME: 'DTX',
    DATETIME_REPORT: at(35),
    INVESTVALUE: `${random.between(85, 190)}.00`,
  })
}

function putTreatment(
  scene: Scene,
  common: Row,
  of: { plan: ReferralPlan; at: (minutes: number) => string },
): void {
  scene.rows.put('CARE_REFER', common, { CARETYPE: '3' })
  if (of.plan.group === '03') scene.rows.put('CARE_REFER', common, { CARETYPE: '5' })
  scene.rows.put('CLINICAL_REFER', common, {
    DATETIME_ASSESS: of.at(50),
    CLINICALCODE: '000001',
    CLINICALNAME: 'Glasgow coma score',
    CLINICALVALUE: '15.00',
  })
  const { DIDSTD, DNAME } = drugRow(drug('fluid', 1))
  scene.rows.put('DRUG_REFER', common, {
    DATETIME_DSTART: of.at(30),
    DIDSTD,
    DNAME,
    DDESCRIPTION: 'IV drip 80 ml/hr',
  })
  scene.rows.put('PROCEDURE_REFER', common, {
    TIMESTART: of.at(28),
    TIMEFINISH: of.at(25),
    PROCEDURENAME: 'IV fluid infusion',
    PROCEDCODE: '9918',
    PROCEDRESULT: 'เรียบร้อย',
  })
}

/** The receiver's answer, beside its own visit of the person. */
export function answerReferral(
  scene: Scene,
  story: Story,
  of: { plan: ReferralPlan; visit: Visit; an?: string },
): void {
  const { plan } = of
  const id = referIdOf(plan.day, story.person.index)
  scene.rows.put('REFER_RESULT', of.visit.common, {
    REFERID_SOURCE: id,
    REFERID_PROVINCE: scene.layout.province + id.slice(2),
    HOSP_SOURCE: plan.from.code,
    REFER_RESULT: '1',
    DATETIME_IN: stampText(plan.day, arrivalSecond(plan)),
    PID_IN: pidOf(scene.facility, story.person),
    AN_IN: of.an,
  })
}
