import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AccessRecord,
  type Actor,
  type Application,
  type Command,
  documentsOf,
  type Entitlement,
  type Facts,
} from '#domain/access'
import { MadeOffice, madePapers, type Person } from './testing/made-office.ts'
import { recordProblems } from './testing/record-invariants.ts'

const rounds = 4
const movesInRound = 40
const atOnce = 3
const note = 'ตรวจสอบแล้วตามระเบียบ'

let office: MadeOffice
let officers: readonly Person[]

beforeAll(async () => {
  office = await MadeOffice.open()
  officers = [await office.officer(), await office.officer()]
})

afterAll(() => office?.close())

/** Numbers from 0 to 1, the same for the same seed. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Dice = () => number

function picked<Thing>(things: readonly Thing[], dice: Dice): Thing | undefined {
  return things[Math.floor(dice() * things.length)]
}

/** One command of somebody, allowed or not. */
type Move = readonly [Command, Actor]

function moveOf(facts: Facts, admins: readonly Person[], dice: Dice): Move | undefined {
  const { record } = facts
  const admin = picked(admins, dice)
  const officer = picked(officers, dice)
  if (admin === undefined || officer === undefined) return undefined
  const own = record.applications.findLast((one) => one.applicantId === admin.personId)
  const moves = [
    () => ofApplicant(own, admin, dice),
    () => ofReview(picked(openOf(record), dice), { facts, officer, dice }),
    () => ofReview(picked(openOf(record), dice), { facts, officer, dice }),
    () => ofEntitlement(picked(record.entitlements, dice), { officer, admin, dice }),
  ]
  return picked(moves, dice)?.()
}

function openOf({ applications }: AccessRecord): readonly Application[] {
  return applications.filter(({ state }) => state === 'submitted' || state === 'in-review')
}

function ofApplicant(own: Application | undefined, admin: Person, dice: Dice): Move | undefined {
  if (own === undefined || dice() < 0.1) {
    const applicationId = randomUUID()
    return [{ type: 'start', applicationId, number: `R-${applicationId}` }, admin]
  }
  const { id: applicationId } = own
  const [paper] = madePapers(randomUUID())
  const commands: readonly (Command | undefined)[] = [
    { type: 'submit', applicationId },
    { type: 'withdraw', applicationId },
    paper && { type: 'replace-document', applicationId, document: paper },
  ]
  const command = picked(commands, dice)
  return command && [command, admin]
}

function ofReview(
  one: Application | undefined,
  by: { readonly facts: Facts; readonly officer: Person; readonly dice: Dice },
): Move | undefined {
  if (one === undefined) return undefined
  const { facts, officer, dice } = by
  const present = documentsOf(one, facts, new Date())
  const reviewed = dice() < 0.15 ? present.slice(1) : present
  const of = { applicationId: one.id, submission: one.submission, reviewed }
  const opens = { entitlementId: randomUUID(), agreementId: randomUUID() }
  const commands: readonly Command[] = [
    { type: 'begin-review', applicationId: one.id },
    { type: 'begin-review', applicationId: one.id },
    { type: 'approve', ...of, note, ...opens },
    { type: 'approve', ...of, note, ...opens },
    { type: 'return', ...of, reasons: [{ about: 'terms', reason: note }] },
    { type: 'reject', ...of, note },
  ]
  const command = picked(commands, dice)
  return command && [command, officer]
}

function ofEntitlement(
  one: Entitlement | undefined,
  by: { readonly officer: Person; readonly admin: Person; readonly dice: Dice },
): Move | undefined {
  if (one === undefined) return undefined
  const { officer, admin, dice } = by
  const { id: entitlementId, province, personId } = one
  const lastDay = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const commands: readonly Command[] = [
    { type: 'suspend', entitlementId, note },
    { type: 'lift-suspension', entitlementId, note },
    { type: 'revoke', entitlementId, note },
    { type: 'note-leaving', entitlementId, lastDay, successorId: null },
    { type: 'note-leaving', entitlementId, lastDay: null, successorId: null },
    { type: 'set-quota', province, quota: Math.floor(dice() * 3), note },
    { type: 'end-person', personId, note },
    { type: 'restore-person', personId, note },
  ]
  const command = picked(commands, dice)
  return command && [command, dice() < 0.8 ? officer : admin]
}

describe('whatever people do, some of it at once', () => {
  const provinces = ['11', '12', '13', '14', '15', '16', '17', '18']

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'the record is what happened, and its promises hold (round %i)',
    async (round) => {
      const dice = diceOf(round + 7)
      const [one = '', other = ''] = provinces.slice(round * 2)
      const admins = [
        ...[await office.admin(one), await office.admin(one), await office.admin(one)],
        await office.admin(other),
      ]
      for (const admin of admins) await office.submitted(admin)
      const ends = new Set<string>()
      for (let move = 0; move < movesInRound; move += atOnce) {
        const facts = await office.commands.factsOf(office.database.db, 'all', { kind: 'system' })
        const moves = Array.from({ length: atOnce }, () => moveOf(facts, admins, dice))
        const happened = await Promise.all(
          moves.flatMap((given) => (given === undefined ? [] : [office.give(...given)])),
        )
        for (const end of happened) ends.add(end.ok ? 'done' : end.refusal.code)
      }
      expect(ends).toContain('done')
      expect(await recordProblems(office.database, office.home)).toEqual([])
    },
  )
})
