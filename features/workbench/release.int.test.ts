import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  analyst,
  openWorkbench,
  strangers,
  type WorkbenchUnderTest,
} from './testing/workbench-under-test.ts'

const reason = 'for the quarterly report'

describe('a release', () => {
  let under: WorkbenchUnderTest

  beforeAll(async () => {
    under = await openWorkbench()
  })

  afterAll(() => under?.close())

  const events = (id: string) =>
    under.database.db
      .selectFrom('audit_event')
      .select(['actor', 'action', 'scope', 'data_version', 'outcome', 'detail'])
      .where('subject', '=', id)
      .where('action', 'like', 'result.%')
      .execute()

  it('of a summary is a file, on record with its reason and its hash', async () => {
    const run = await under.ask('summary')
    expect(run.releasable).toEqual({ ok: true })
    const released = await under.workbench.release(analyst, run.id, {
      reason: `  ${reason} of 9550000000018 `,
    })
    if (!released.ok) throw new TypeError(released.refusal.code)
    const { bytes, fileName, sha256 } = released.value
    expect(bytes.toString()).toBe('\uFEFFn\r\n1\r\n2\r\n')
    expect(fileName).toMatch(new RegExp(`^hippo-55-25\\d{6}-${run.id.slice(0, 8)}\\.csv$`))
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await events(run.id)).toEqual([
      {
        ...{ actor: 'analyst', action: 'result.released', scope: '55', data_version: 7 },
        outcome: 'released',
        detail: { rows: 2, columns: 1, sha256, reason: `${reason} of [citizen id removed]` },
      },
    ])
  })

  it('escapes what a spreadsheet would compute, in the header too', async () => {
    const run = await under.ask('formula')
    const released = await under.workbench.release(analyst, run.id, { reason })
    expect(released.ok && released.value.bytes.toString()).toContain("\uFEFF'=n\r\n")
  })

  it.each([
    ['keys', 'release-key-column'],
    ['rows', 'release-not-aggregate'],
    ['answered', 'release-not-aggregate'],
    ['misread', 'release-not-aggregate'],
    ['many', 'release-too-many-rows'],
    ['cut', 'release-incomplete'],
    ['refused', 'release-no-result'],
  ])(
    'of a result that is %s is refused as it was said before, and on record',
    async (sql, code) => {
      const run = await under.ask(sql)
      expect(run.releasable).toMatchObject({ ok: false, code })
      expect(await under.workbench.release(analyst, run.id, { reason })).toMatchObject({
        refusal: { code },
      })
      await expect
        .poll(async () => (await under.workbench.history(analyst, { search: sql })).runs[0])
        .toMatchObject({ id: run.id, releasable: { code } })
      expect(await events(run.id)).toMatchObject([
        { action: 'result.release-refused', outcome: `refused ${code}`, detail: { reason } },
      ])
    },
  )

  it.each([
    '',
    '   too short   ',
    '๙ ตัวเท่า',
    'x'.repeat(501),
    '\u200b'.repeat(20),
    `a${' '.repeat(20)}b`,
  ])('needs a reason of 10 to 500 characters: %s', async (short) => {
    const run = await under.ask('summary')
    const refused = await under.workbench.release(analyst, run.id, { reason: short })
    expect(refused).toMatchObject({ refusal: { code: 'release-reason' } })
  })

  it.each(strangers)('of a run of somebody else is refused and on record: %o', async (other) => {
    const run = await under.ask('summary')
    expect(await under.workbench.release(other, run.id, { reason })).toEqual({
      ok: false,
      refusal: { code: 'unknown-run' },
    })
    expect(await events(run.id)).toMatchObject([
      { actor: other.actor, scope: other.province, outcome: 'refused unknown-run' },
    ])
  })

  it('of a result that is still being made, or has expired, is refused', async () => {
    const started = await under.workbench.start(analyst, { dialect: 'duckdb', sql: 'endless' })
    if (!started.ok) throw new TypeError(started.refusal.code)
    const { id } = started.value
    expect(await under.workbench.release(analyst, id, { reason })).toMatchObject({
      refusal: { code: 'release-not-finished' },
    })
    await under.workbench.cancel(analyst, id)
    const run = await under.ask('summary')
    const stored = () => under.workbench.find(analyst, run.id)
    await expect.poll(stored).toMatchObject({ value: { revision: 0 } })
    await rm(`${under.spoolPath}/${run.id}`, { recursive: true })
    expect(await under.workbench.release(analyst, run.id, { reason })).toMatchObject({
      refusal: { code: 'release-expired' },
    })
  })
})
