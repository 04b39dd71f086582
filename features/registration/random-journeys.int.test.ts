import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AccessEvent, type Actor, type Command, commandRefusals } from '#domain/access'
import { fitting, whenOf } from '../../domain/access/testing/journeys.ts'
import { actors, admins, doings, type Move } from '../../domain/access/testing/moves.ts'
import { triesOf } from '../../domain/access/testing/tries.ts'
import { timeBrings } from './jobs.ts'
import { Ground } from './testing/ground.ts'
import { keptEvents } from './testing/kept-events.ts'
import { done, operator } from './testing/made-people.ts'

const anyMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    actor: fc.constantFrom(...actors),
    what: fc.constantFrom(...doings),
    pick: fc.nat(30),
    hoursLater: fc.constantFrom(0, 0, 1, 24, 24 * 5, 24 * 30, 24 * 150),
    isStale: fc.boolean(),
    isFitting: fc.constantFrom(true, true, true, false),
  }),
  { minLength: 30, maxLength: 40 },
)

const rounds = 8
const journeys = fc.sample(anyMoves, { numRuns: rounds, seed: 20261124 })
const offices = [
  ...([['officer', 'officer'] as const, ['colleague', 'officer'] as const] as const),
  ...([['both', 'officer'] as const, ['auditor', 'auditor'] as const] as const),
]
const system: Actor = { kind: 'system' }
const phone = '0812345678'
let ground: Ground

beforeAll(async () => {
  const terms = { version: 2, inForceFrom: new Date('2026-05-08T00:00:00Z'), replaces: 1 }
  ground = await Ground.open({ terms, scanRequired: true })
})

afterAll(() => ground?.close())

/** Dice name people and things; the database wants ids. */
function idOf(name: string): string {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name)) return name
  const hex = createHash('sha256').update(name).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

const named = ['applicationId', 'entitlementId', 'agreementId', 'personId'] as const

function withIds<Thing extends object>(thing: Thing): Thing {
  const ids = named.flatMap((name) => {
    const value = (thing as Partial<Record<string, unknown>>)[name]
    return typeof value === 'string' ? [[name, idOf(value)] as const] : []
  })
  return { ...thing, ...Object.fromEntries(ids) }
}

async function beginAnew(): Promise<void> {
  await ground.clear()
  const people = ['ann', 'bob', 'both', 'cat', 'officer', 'colleague', 'auditor', 'zoe']
  const rows = people.map((name) => ({
    ...{ id: idOf(name), subject_hash: name, created_at: ground.now() },
  }))
  const { db } = ground.database
  const known = db.insertInto('person').values(rows)
  await known.onConflict((conflict) => conflict.doNothing()).execute()
  for (const [name, role] of offices) {
    const command = { type: 'grant-role', personId: idOf(name), role, endsAt: null } as const
    await done(ground, operator, command)
  }
}

/** The directory and the phones answer as of now. */
async function askAgain(at: Date): Promise<void> {
  const { db } = ground.database
  for (const [name, province] of admins) {
    const personId = idOf(name)
    const answer = { is_admin: true, province, asked_at: at }
    await db
      .insertInto('directory_answer')
      .values({ person_id: personId, ...answer })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(answer))
      .execute()
    const sealed = ground.parts.sealing.seal(phone, `phone ${personId}`)
    const row = { sealed_phone: sealed, masked_phone: '08x-xxx-x678', proven_at: at }
    await db
      .insertInto('person_phone')
      .values({ person_id: personId, phone_hash: 'phone', ...row })
      .onConflict((conflict) => conflict.columns(['person_id', 'phone_hash']).doUpdateSet(row))
      .execute()
  }
}

const factsNow = () => ground.commands.factsOf(ground.database.db, 'all', system)

/** Let somebody do what the dice say, one thing after the other. */
async function make(move: Move, id: string): Promise<void> {
  const { record } = await factsNow()
  const fit = fitting(move, record)
  const actor = withIds(fit.actor)
  for (const [who, commandOf] of triesOf({ ...fit, actor }, { id, at: ground.now() })) {
    const command = commandOf(await factsNow())
    if (command !== undefined) await give(withIds(command), withIds(who))
  }
}

async function give(command: Command, actor: Actor): Promise<void> {
  const happened = await ground.give(command, actor)
  if (!happened.ok) expect(commandRefusals[command.type]).toContain(happened.refusal.code)
}

/** The moves of a journey, so many at once; then what time brings about, by two programs at once. */
async function travel(moves: readonly Move[], atOnce: number): Promise<void> {
  for (let first = 0; first < moves.length; first += atOnce) {
    const group = moves.slice(first, first + atOnce)
    const [move] = group
    if (move === undefined) return
    const { record } = await factsNow()
    ground.moveOnTo(whenOf(move, record, ground.now()))
    await askAgain(ground.now())
    await Promise.all(group.map((one, index) => make(one, `n${first + index}`)))
    if (first % 2 === 0) await Promise.all([bring(), bring()])
  }
}

const bring = () => timeBrings(ground, ground.now())

const seen = new Set<AccessEvent['type']>()

it.each(journeys.map((moves, round) => [round, round % 2 === 0 ? 1 : 3, moves] as const))(
  'whatever anybody does, the record is what happened and its promises hold (round %i, %i at once)',
  async (_round, atOnce, moves) => {
    await beginAnew()
    await travel(moves, atOnce)
    for (const { event } of await keptEvents(ground.database)) seen.add(event.type)
    expect(await ground.findings()).toEqual([])
  },
)

it('the rounds get through: to approvals, renewals, suspensions and revocations', () => {
  const wanted: readonly AccessEvent['type'][] = [
    ...(['application-approved', 'application-returned', 'application-rejected'] as const),
    ...(['application-withdrawn', 'agreement-in-force', 'entitlement-granted'] as const),
    ...(['entitlement-closed', 'entitlement-revoked'] as const),
  ]
  expect(wanted.filter((type) => !seen.has(type))).toEqual([])
})
