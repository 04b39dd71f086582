import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#domain/outcome'
import { productPath } from '../composition/settings.ts'

/** What the built web depends on, relative to the product. */
const sources = ['apps/web', 'contract', 'package-lock.json'] as const
const buildsKept = 2

/**
 * The folder of the built web, made when its sources have changed since.
 *
 * A build is named after its sources and appears whole: programs that start at once, or run another version, do not
 * disturb each other.
 *
 * @throws Fault `internal` when the web cannot be built.
 */
export async function webFolder(): Promise<string> {
  const cache = path.join(productPath, '.cache')
  const folder = path.join(cache, `web-${await sourceHash()}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const unfinished = `${folder}.new-${process.pid}`
  await build(unfinished)
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  await removeOldBuilds(cache, folder)
  return folder
}

async function build(folder: string): Promise<void> {
  const program = path.join(productPath, 'apps/web/build.ts')
  const child = spawn(process.execPath, [program, folder], {
    cwd: productPath,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [code] = await once(child, 'close')
  if (code === 0) return
  await rm(folder, { recursive: true, force: true })
  throw new Fault('internal', `the web cannot be built: ${said.trim().slice(0, 2000)}`)
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesIn(path.join(productPath, source))) {
      hash
        .update(path.relative(productPath, file))
        .update('\0')
        .update(await readFile(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(place: string): Promise<readonly string[]> {
  if (!(await stat(place)).isDirectory()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** Another program may still serve the last build. */
async function removeOldBuilds(cache: string, newest: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => /^web-[0-9a-f]{16}$/.test(name))
  const builds = await Promise.all(
    names.map(async (name) => {
      const folder = path.join(cache, name)
      return { folder, madeMs: (await stat(folder)).mtimeMs }
    }),
  )
  const old = builds
    .filter(({ folder }) => folder !== newest)
    .sort((a, b) => b.madeMs - a.madeMs)
    .slice(buildsKept - 1)
  for (const { folder } of old) await rm(folder, { recursive: true, force: true })
}
