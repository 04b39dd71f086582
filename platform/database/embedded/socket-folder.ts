import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '#domain/outcome'
import type { Home } from '#platform/home'

/** Longest path of a socket in bytes that Linux (107) and macOS (103) both take. */
const longestSocketPath = 103
const socketName = '.s.PGSQL.5432'

/**
 * The folder of the socket: `run` of the home, or a private folder under `/tmp` when the home's path is too long.
 *
 * Always `/tmp`, not `TMPDIR`: every process of one home must come to the same folder.
 *
 * @throws Fault `home-damaged` when somebody else made that folder.
 */
export function socketFolderOf(home: Home): string {
  if (Buffer.byteLength(path.join(home.run, socketName)) <= longestSocketPath) return home.run
  const user = process.getuid?.() ?? 0
  const hash = createHash('sha256').update(home.path).digest('hex').slice(0, 16)
  const folder = `/tmp/hippo-${user}-${hash}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== user || (found.mode & 0o077) !== 0) {
    throw new Fault(
      'home-damaged',
      `${folder}, needed for the database socket of ${home.path}, belongs to somebody else or is open to others. Remove it, or use a home with a shorter path.`,
    )
  }
  return folder
}
