import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { isRunning } from './testing/worker-processes.ts'

it('leaves no capsule behind when its program is killed in the middle of a query', async () => {
  const program = fileURLToPath(new URL('./testing/parent-under-test.ts', import.meta.url))
  const parent = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(parent.stdout, 'data')
  const workers = String(said).trim().split(' ').map(Number)
  expect(workers.filter(isRunning).length).toBeGreaterThan(1)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await expect.poll(() => workers.filter(isRunning), { timeout: 5000 }).toEqual([])
})
