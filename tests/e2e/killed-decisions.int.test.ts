import { expect, test } from 'vitest'
import { killDecisions } from './killed-decisions.ts'

/** Half of them of the server, half of PostgreSQL; `HIPPO_KILLS` sets another number. */
const kills = Number(process.env.HIPPO_KILLS ?? 5)

test(`${kills} kills while an officer decides lose nothing that was acknowledged, and no message`, {
  timeout: 120_000 + kills * 30_000,
}, async () => {
  const killed = await killDecisions(kills, 20261124)
  expect(killed.problems).toEqual([])
  expect(killed.auditExit).toBe(0)
  expect(killed.acknowledged + killed.untold).toBe(kills * 6)
})
