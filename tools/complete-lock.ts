/**
 * Complete the lock files with the packages of other platforms: `node tools/complete-lock.ts [--check]`.
 *
 * `npm install` drops, in silence, an optional platform package that its registry does not offer, and `npm ci` then
 * refuses the lock. The missing entries are never fetched on a platform they are not for. Run this after each change
 * of packages, before the lock is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

interface LockEntry {
  readonly version?: string
  readonly optional?: boolean
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>
}

/** The lock files of the repository, relative to its root. */
export const lockFiles = ['package-lock.json', 'tools/runtime/package-lock.json']

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/** The entries that `npm ci` wants and the lock lacks, by their place in the tree. */
export function missingEntries(lock: Lock): Readonly<Record<string, LockEntry>> {
  const missing: Record<string, LockEntry> = {}
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!/^\d/.test(version)) continue
      const found = nearest({ ...lock.packages, ...missing }, parent, name)
      if (found?.version === version) continue
      const place = found === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`
      missing[place] = {
        version,
        optional: true,
        ...(entry.dev && { dev: true }),
        ...platform(name),
      }
    }
  }
  return missing
}

/** What `require` would find from a package's folder: its own node_modules first, then each one above. */
function nearest(packages: Lock['packages'], from: string, name: string): LockEntry | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const found =
      packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]
    if (found !== undefined || folder === '') return found
  }
}

/** The platform that a package's name tells: `cli-linux-arm64-musl` -> linux, arm64, musl. */
function platform(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
  }
}

function completed(lock: Lock): Lock {
  const entries = Object.entries({ ...lock.packages, ...missingEntries(lock) })
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(entries) }
}

function main(root: string, checkOnly: boolean): void {
  for (const name of lockFiles) {
    const file = path.join(root, name)
    const lock: Lock = JSON.parse(readFileSync(file, 'utf8'))
    const count = Object.keys(missingEntries(lock)).length
    process.stdout.write(`${name}: ${count} entries ${checkOnly ? 'missing' : 'added'}\n`)
    if (checkOnly && count > 0) process.exitCode = 1
    if (!checkOnly && count > 0)
      writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`)
  }
}

if (import.meta.main) main(path.dirname(import.meta.dirname), process.argv.includes('--check'))
