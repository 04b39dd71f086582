import path from 'node:path'
import type { Home } from '#platform/home'
import type { SocketAddress } from '../connections.ts'
import { chooseIdentity, type Identity } from './identity.ts'
import { findPrograms, type Programs } from './programs.ts'
import { socketFolderOf } from './socket-folder.ts'

/** The PostgreSQL of a home: what it runs, as whom, and where it listens. */
export interface EmbeddedServer {
  readonly home: Home
  readonly programs: Programs
  readonly identity: Identity
  readonly address: SocketAddress
  readonly logFile: string
}

const port = 5432

/**
 * Find what a home's server needs; starts nothing.
 *
 * @throws Fault `programs-missing` or `home-damaged`.
 */
export async function describeServer(home: Home): Promise<EmbeddedServer> {
  return {
    home,
    programs: await findPrograms(),
    identity: chooseIdentity(home),
    address: { host: socketFolderOf(home), port, user: 'hippo', database: 'postgres', ssl: false },
    logFile: path.join(home.logs, 'postgresql.log'),
  }
}
