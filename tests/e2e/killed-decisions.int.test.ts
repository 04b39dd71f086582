import { expect, test } from 'vitest'
import { killDecisions } from './killed-decisions.ts'

const kills = 5

test(`${kills} kills while an officer decides lose nothing that was acknowledged, and no message`, async () => {
  const killed = await killDecisions(kills, 20261124)
  expect(killed.problems).toEqual([])
  expect(killed.acknowledged).toBeGreaterThan(0)
  expect(killed.messages).toBeGreaterThanOrEqual(kills * 5)
})
