import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityKey } from '#platform/home'
import { demoPeople } from '../../apps/server/demo-people.ts'
import { randomNumbers } from '../../features/registration/testing/at-once.ts'
import { Stage } from '../attacks/access/stage.ts'
import { accessOf } from './access-in-process.ts'
import { type Officer, okOf } from './applicant.ts'
import { type DemoHome, makeDemoHome } from './demo-home.ts'
import type { SiteClient } from './signed-in-client.ts'

const endless = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'
const rounds = 8
const longestMs = 60
const random = randomNumbers(19)

describe('W19 a query that starts while the right ends', () => {
  let demo: DemoHome
  let stage: Stage
  let officer: Officer
  let nan: SiteClient

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 40, dirty: 0, fromYear: 2569 })
    stage = await Stage.open({ homePath: demo.homePath })
    officer = await stage.officer()
    nan = await stage.as('nan')
  })

  afterAll(async () => {
    await stage?.close()
    await demo?.remove()
  })

  /** As the operator of the machine would; the place is free again. */
  const grantAgain = async () => {
    const { entitlements } = await accessOf({ home: stage.home, database: stage.database })
    const identity = await identityKey(stage.home, { hasPeople: true })
    if (!identity.ok) throw new TypeError(identity.refusal.code)
    const subjectHash = identity.value.hashOf(demoPeople[0]?.citizenId ?? '')
    const request = { subjectHash, province: '55', endsAt: null }
    const granted = await entitlements.grant(request, new Date())
    if (!granted.ok) throw new TypeError(granted.refusal.code)
  }

  const held = async () => {
    const { id } = await stage.database.db
      .selectFrom('entitlement')
      .select('id')
      .where('province', '=', '55')
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow()
    return id
  }

  const unfinished = () =>
    stage.database.db.selectFrom('run').select('state').where('finished_at', 'is', null).execute()

  /** The id of the run, or why there is none. */
  const start = async () => {
    await pause(Math.floor(random() * longestMs))
    const answer = await nan.call('POST', '/api/runs', { sql: endless })
    const { id, code } = (await answer.json()) as { id?: string; code?: string }
    return answer.status === 201 && id !== undefined ? { id } : { code }
  }

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'never starts, or ends as cancelled, and nothing runs on (round %i)',
    async () => {
      await grantAgain()
      const id = await held()
      const revoke = async () => {
        await pause(Math.floor(random() * longestMs))
        await okOf(officer.change(`entitlements/${id}/revoke`))
      }
      const [one, other] = await Promise.all([start(), start(), revoke()])
      await expect.poll(unfinished, { timeout: 20_000 }).toEqual([])
      for (const started of [one, other]) {
        if (started.id === undefined) {
          expect(started.code).toBe('entitlement-revoked')
          continue
        }
        const run = await stage.database.db
          .selectFrom('run')
          .select('state')
          .where('id', '=', started.id)
          .executeTakeFirst()
        expect(run).toEqual({ state: 'cancelled' })
      }
    },
  )
})
