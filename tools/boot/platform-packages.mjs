import fs from 'node:fs'
import path from 'node:path'

/**
 * The packages of this platform that the lock names and the folder lacks.
 *
 * Native binaries are optional packages, one a platform; npm leaves one out in silence, and with success, when it cannot
 * be fetched.
 *
 * @param folder holds package-lock.json and node_modules
 * @param packages `run`, or `dev` for the developers' packages too
 */
export function missingPlatformPackages(folder, packages) {
  const lock = JSON.parse(fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages ?? {})
    .filter(([, entry]) => isForThisPlatform(entry) && (packages === 'dev' || !entry.dev))
    .map(([place]) => place)
    .filter((place) => !fs.existsSync(path.join(folder, place, 'package.json')))
    .map((place) => place.replace(/^.*node_modules\//, ''))
}

function isForThisPlatform({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, ourLibc())
}

/** npm's rule: a list of names, or of names that are excluded by `!`; a lock may hold one name alone. */
function fits(wanted, ours) {
  const names = [wanted ?? []].flat()
  if (names.includes(`!${ours}`)) return false
  return names.includes(ours) || names.every((name) => name.startsWith('!'))
}

let libc

function ourLibc() {
  if (process.platform !== 'linux') return undefined
  libc ??= process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
  return libc
}
