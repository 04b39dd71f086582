import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { recordAudit } from '../audit.ts'
import { ownActions } from '../audit-chain/own-actions.ts'
import { type Database, inTransaction } from '../database.ts'
import { namesIn, writeDurably } from './anchor-folder.ts'

const hookTimeoutMs = 60_000
/** Which content of which file was taken; not an anchor by its name. */
const noteName = 'sent.note'

/**
 * Give every anchor that was not taken yet to the program that `HIPPO_ANCHOR_HOOK` names.
 *
 * One that fails is noted in the audit trail, and all that are left are tried again the next time.
 *
 * @returns whether all were taken; undefined without a hook.
 */
export async function sendAnchors(
  database: Database,
  folder: string,
  now: Date,
): Promise<boolean | undefined> {
  const hook = process.env.HIPPO_ANCHOR_HOOK
  if (hook === undefined || hook === '') return undefined
  const taken = await readNote(folder)
  for (const [name, digest] of await anchorsIn(folder)) {
    if (taken.get(name) === digest) continue
    const failure = await run(hook, path.join(folder, name))
    if (failure !== undefined) {
      await noteFailure(database, { name, failure, now })
      return false
    }
    taken.set(name, digest)
    const lines = [...taken].map((entry) => `${entry.join(' ')}\n`)
    await writeDurably(path.join(folder, noteName), lines.join(''))
  }
  return true
}

async function anchorsIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const anchors = (await namesIn(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    anchors.map(async (name) => {
      const bytes = await readFile(path.join(folder, name))
      return [name, createHash('sha256').update(bytes).digest('hex')] as const
    }),
  )
}

async function readNote(folder: string): Promise<Map<string, string>> {
  const file = path.join(folder, noteName)
  const text = existsSync(file) ? await readFile(file, 'utf8') : ''
  const lines = text.split('\n').map((line) => line.split(' '))
  return new Map(lines.flatMap(([name, digest]) => (name && digest ? [[name, digest]] : [])))
}

/** Without a shell, and without the secrets of our environment. */
function run(hook: string, file: string): Promise<string | undefined> {
  const { PATH, HOME, LANG, TZ } = process.env
  const options = { env: { PATH, HOME, LANG, TZ }, timeout: hookTimeoutMs }
  return new Promise((resolve) => {
    execFile(hook, [file], { ...options, killSignal: 'SIGKILL' }, (error) => {
      if (error === null) resolve(undefined)
      else if (error.killed) resolve('too slow')
      else resolve(`ended with ${error.code ?? error.signal ?? 'nothing'}`)
    })
  })
}

async function noteFailure(
  database: Database,
  { name, failure, now }: { readonly name: string; readonly failure: string; readonly now: Date },
): Promise<void> {
  const action = ownActions.anchorNotSent
  await inTransaction(database, (tx) =>
    recordAudit(tx, { at: now, actor: 'system', action, subject: name, outcome: failure }),
  )
}
