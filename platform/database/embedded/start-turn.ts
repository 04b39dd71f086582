import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Home } from '#platform/home'
import { systemCode } from './system-code.ts'

/**
 * Do work while no other process of this home makes or starts the server.
 *
 * The lock is an abstract Unix socket: the kernel frees it with the process, so it can never be stale. Other systems
 * than Linux have none, and rely on PostgreSQL's own pid file.
 */
export async function inStartTurn<T>(home: Home, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work()
  const server = await listen(nameOf(home))
  try {
    return await work()
  } finally {
    server.close()
  }
}

async function listen(name: string): Promise<net.Server> {
  for (;;) {
    const server = net.createServer((socket) => socket.destroy())
    try {
      server.listen({ path: name })
      await once(server, 'listening')
      return server
    } catch (error) {
      if (systemCode(error) !== 'EADDRINUSE') throw error
      await pause(20)
    }
  }
}

function nameOf(home: Home): string {
  const { dev, ino } = statSync(home.path)
  const hash = createHash('sha256').update(`${home.path} ${dev} ${ino}`).digest('hex')
  return `\0hippo-start-${hash}`
}
