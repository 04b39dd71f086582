import type { Day } from '../calendar.ts'
import type { Diagnosis } from '../people/diagnosis.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import { answerReferral, arrivalSecond, type ReferralPlan, refer, referredBy } from './refer.ts'
import { hospitalOf, type Scene, type Story } from './scene.ts'
import { anOf, died, type StayPlan, stay, wellAgain } from './stay.ts'
import type { Visit } from './visit.ts'

interface Illness {
  readonly code: string
  readonly group: string
  readonly complaint: string
  readonly drg: string
  readonly rw: number
  readonly drugs: readonly string[]
}

const strokes = [
  { weight: 74, value: 'I639' },
  { weight: 8, value: 'I634' },
  { weight: 16, value: 'I619' },
  { weight: 2, value: 'I609' },
]
const attacks = ['I210', 'I211', 'I212', 'I213'] as const

function strokeOf(code: string): Illness {
  const isBleeding = code < 'I63'
  return {
    code,
    group: '02',
    complaint: 'แขนขาอ่อนแรงครึ่งซีก พูดไม่ชัด',
    drg: isBleeding ? '01530' : '01540',
    rw: isBleeding ? 3.2 : 1.6,
    drugs: isBleeding ? ['fluid', 'amlodipine'] : ['aspirin', 'simvastatin', 'fluid'],
  }
}

function attackOf(code: string): Illness {
  return {
    code,
    group: '01',
    complaint: 'เจ็บแน่นหน้าอกร้าวไปแขนซ้าย',
    drg: '05510',
    rw: 3.5,
    drugs: ['aspirin', 'simvastatin', 'enalapril'],
  }
}

/** Stroke and heart attack that were survived: brought to the district's hospital, sent on to the province's. */
export function suddenIllness(scene: Scene, story: Story): void {
  const { strokeDay, heartAttackDay } = story.health
  if (strokeDay !== undefined && isOfYear(scene, strokeDay)) {
    const random = new Random(scene.layout.seed, purpose.admission, story.person.index, strokeDay)
    const illness = strokeOf(random.weighted(strokes))
    bring(scene, story, { illness, day: strokeDay, days: random.between(3, 9) })
  }
  if (heartAttackDay !== undefined && isOfYear(scene, heartAttackDay)) {
    const random = new Random(
      scene.layout.seed,
      purpose.admission,
      story.person.index,
      heartAttackDay,
    )
    bring(scene, story, {
      illness: attackOf(random.pick(attacks)),
      day: heartAttackDay,
      days: random.between(3, 7),
    })
  }
}

function isOfYear(scene: Scene, day: Day): boolean {
  return day >= scene.yearFirst && day <= scene.yearLast - 10
}

function bring(scene: Scene, story: Story, of: { illness: Illness; day: Day; days: number }): void {
  const { illness, day, days } = of
  const near = hospitalOf(scene, story, { day, isWorst: false })
  const far = hospitalOf(scene, story, { day, isWorst: true })
  if (near === undefined || far === undefined || !story.diary.block(day, day + days)) return
  const diagnoses: readonly Diagnosis[] = [[illness.code, '1']]
  const plan: StayPlan = {
    ...illness,
    facility: far,
    admitted: day,
    discharged: day + days,
    slot: 12,
    diagnoses,
    clinic: '01',
    end: wellAgain,
  }
  if (near === far) stay(scene, story, plan)
  else
    sendOn(scene, story, {
      plan,
      referral: {
        ...illness,
        from: near,
        to: far,
        day,
        second: 20_000 + ((story.person.index * 31) % 55_000),
        diagnoses,
        isEmergency: true,
      },
    })
}

/** Referred by one hospital and admitted by the other on the same day; the visit of the two that is told here. */
export function sendOn(
  scene: Scene,
  story: Story,
  of: { plan: StayPlan; referral: ReferralPlan },
): Visit | undefined {
  const { plan, referral } = of
  const sent = refer(scene, story, referral)
  const received = stay(scene, story, {
    ...plan,
    service: referredBy(referral),
    second: arrivalSecond(referral),
  })
  if (received === undefined) return sent
  answerReferral(scene, story, {
    plan: referral,
    visit: received,
    an: anOf(scene, story, plan.slot),
  })
  return received
}

interface LastStay {
  readonly facility: Facility
  readonly from: Day
  readonly random: Random
}

/** Where and since when somebody lay who died in hospital; undefined for those who died elsewhere. */
function lastStayOf(scene: Scene, story: Story): LastStay | undefined {
  const { end } = story.health
  if (end.kind !== 'died' || end.inHospital !== true) return undefined
  if (end.day < scene.yearFirst || end.day > scene.yearLast) return undefined
  const random = new Random(scene.layout.seed, purpose.admission, story.person.index, end.day)
  const begin = Math.max(scene.yearFirst, story.person.birth)
  const from = Math.max(begin, end.day - random.between(0, 9))
  const facility = hospitalOf(scene, story, { day: from, isWorst: random.chance(0.6) })
  return facility && { facility, from, random }
}

export function hospitalOfDeath(scene: Scene, story: Story): Facility | undefined {
  return lastStayOf(scene, story)?.facility
}

/** The last stay of somebody who died in hospital; it claims its days before anything else does. */
export function lastStay(scene: Scene, story: Story): void {
  const found = lastStayOf(scene, story)
  const { end } = story.health
  if (found === undefined) return
  const { facility, from, random } = found
  const code = end.cause?.code ?? 'R99'
  const principal = code === 'I219' ? random.pick(attacks) : isExternal(code) ? 'S065' : code
  story.diary.block(from, end.day - 1)
  stay(scene, story, {
    facility,
    admitted: from,
    discharged: end.day,
    slot: 14,
    diagnoses: isExternal(code)
      ? [
          [principal, '1'],
          [code, '5'],
        ]
      : [[principal, '1']],
    complaint: 'ซึมลง หายใจเหนื่อย',
    drg: '18500',
    rw: 2.4,
    clinic: '01',
    drugs: ['fluid', 'ceftriaxone'],
    end: died,
  })
}

function isExternal(code: string): boolean {
  return code >= 'V01' && code < 'Z00'
}
