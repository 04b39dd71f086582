import { statfsSync } from 'node:fs'
import { Fault } from '#domain/outcome'
import type { EmbeddedServer } from './server-description.ts'

/** PostgreSQL writes its log ahead in pieces of 16 MiB and needs room for two. */
const neededBytes = 32 * 1024 * 1024

/** Why the server could not be made or started: a full disk, or what its log says. */
export function startFault({ home, logFile }: EmbeddedServer, what: string): Fault {
  const { bavail, bsize } = statfsSync(home.path)
  if (bavail * bsize < neededBytes) {
    return new Fault('disk-full', `${what}: the disk of ${home.path} is full. Make room.`, {
      retryable: true,
    })
  }
  return new Fault('database-failed', `${what}; see ${logFile}.`, { retryable: true })
}
