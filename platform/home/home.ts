import { constants, type Dirent, existsSync } from 'node:fs'
import { access, mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { damage, refusalOf } from './damage.ts'
import { findFolderDamage, lastingFolders, makeFolders, passingFolders } from './folders.ts'
import { jsonText } from './json-text.ts'
import { makePrivateFileOnce } from './private-file.ts'

/** Absolute paths of one installation; every folder is for its owner alone. */
export interface Home {
  readonly path: string
  /** Pseudonym and vault keys, one file a province. */
  readonly keys: string
  /** Sealed true birth dates. */
  readonly vault: string
  readonly lake: string
  readonly serving: string
  /** The embedded PostgreSQL cluster; not there before its first use, nor with `DATABASE_URL`. */
  readonly database: string
  /** Uploaded papers and their previews, sealed; not there before the first one. */
  readonly documents: string
  /** Unfinished work of an intake. */
  readonly work: string
  /** Results of runs. */
  readonly spool: string
  /** Sockets. */
  readonly run: string
  readonly logs: string
}

const newestFormat = 1
const folderNames: ReadonlySet<string> = new Set([...lastingFolders, ...passingFolders])
const Mark = jsonText(z.object({ product: z.literal('hippo'), format: z.int().positive() }))

/**
 * Open HIPPO_HOME: validate it, or make it when the folder is new or empty.
 *
 * Two processes may do this at once. Nothing that exists is overwritten; permissions wider than the owner are narrowed.
 *
 * @returns the home; or `home-damaged`, `home-newer`, `home-not-empty`, `home-not-writable`.
 */
export async function openHome(homePath: string): Promise<Outcome<Home>> {
  const wanted = path.resolve(homePath)
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 })
    return await openFolder(await realpath(wanted))
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, wanted) }
  }
}

async function openFolder(folder: string): Promise<Outcome<Home>> {
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  const mark = path.join(folder, 'home.json')
  if (!existsSync(mark)) {
    const obstacle = await findObstacle(folder)
    if (obstacle === undefined) await make(folder)
    else if (!existsSync(mark)) return { ok: false, refusal: obstacle }
  }
  return validate(folder)
}

/** Why no home may be made here; undefined for a blank folder, such as one whose making was interrupted. */
async function findObstacle(folder: string): Promise<Refusal | undefined> {
  const entries = await readdir(folder, { withFileTypes: true })
  const blank = await Promise.all(entries.map(isBlank))
  if (!blank.includes(false)) return undefined
  const names = new Set(entries.map((entry) => entry.name))
  return names.has('keys') && names.has('lake')
    ? damage(folder, 'mark-missing')
    : refuse('home-not-empty', { path: folder }).refusal
}

async function isBlank(entry: Dirent): Promise<boolean> {
  if (entry.name === 'lost+found' || entry.name.startsWith('home.json.new-')) return true
  if (!folderNames.has(entry.name) || !entry.isDirectory()) return false
  return (await readdir(path.join(entry.parentPath, entry.name))).length === 0
}

/** The mark comes last: a home without it is unfinished and may be made again. */
async function make(folder: string): Promise<void> {
  await makeFolders(folder, [...lastingFolders, ...passingFolders])
  const mark = { product: 'hippo', format: newestFormat }
  await makePrivateFileOnce(path.join(folder, 'home.json'), `${JSON.stringify(mark)}\n`)
}

async function validate(folder: string): Promise<Outcome<Home>> {
  const mark = Mark.safeParse(await readFile(path.join(folder, 'home.json'), 'utf8')).data
  if (mark === undefined) return { ok: false, refusal: damage(folder, 'mark-unreadable') }
  if (mark.format > newestFormat) {
    return refuse('home-newer', { path: folder, format: mark.format })
  }
  const found = await findFolderDamage(folder)
  if (found !== undefined) return { ok: false, refusal: found }
  return ok(pathsIn(folder))
}

function pathsIn(folder: string): Home {
  const at = (name: string) => path.join(folder, name)
  return {
    path: folder,
    keys: at('keys'),
    vault: at('vault'),
    lake: at('lake'),
    serving: at('serving'),
    database: at('database'),
    documents: at('documents'),
    work: at('work'),
    spool: at('spool'),
    run: at('run'),
    logs: at('logs'),
  }
}
