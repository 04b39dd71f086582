import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { isAtWork, processName } from './process-name.ts'

it('names this process, which is at work', () => {
  expect(isAtWork(processName())).toBe(true)
})

it('tells a process that has ended, and one whose number was used before', () => {
  const { pid } = spawnSync('true')
  expect(isAtWork(processName(pid))).toBe(false)
  const [boot, own] = processName().split(' ')
  expect(isAtWork(`${boot} ${own} 1`)).toBe(false)
  expect(isAtWork('')).toBe(false)
})
