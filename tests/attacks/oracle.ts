import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { forbiddenEverywhere, ownCell } from './fixture/canaries.ts'
import { childFolders } from './processes.ts'
import type { Observed } from './run-statement.ts'

/** Which canaries came out: in rows, column names and types, or in a message. Empty is well. */
export function leaks(observed: Observed, sql: string): readonly string[] {
  const shown = `${JSON.stringify(observed.columns)}\n${observed.rows.map(rowText).join('\n')}`
  const found = [...inText(shown, sql), ...inText(observed.message, sql)]
  if (observed.message.includes(ownCell) && !sql.includes(ownCell))
    found.push(`${ownCell} in a message`)
  return found
}

function rowText(row: Observed['rows'][number]): string {
  return row.map(String).join('\u001f')
}

/** A canary that the statement itself holds is an echo, not a leak. */
function inText(shown: string, sql: string): string[] {
  const forms = [shown, Buffer.from(shown, 'latin1').toString('utf8')].map((form) =>
    form.toLowerCase(),
  )
  return forbiddenEverywhere.filter((canary) => {
    const sought = [canary, hex(canary), ...base64(canary)].map((form) => form.toLowerCase())
    return (
      !sql.toLowerCase().includes(canary.toLowerCase()) &&
      sought.some((form) => forms.some((text) => text.includes(form)))
    )
  })
}

const hex = (text: string) => Buffer.from(text).toString('hex')

/** The middle of a base64 text, for each place in a group of three bytes where the canary may start. */
function base64(canary: string): string[] {
  return ['', '.', '..'].map((before) =>
    Buffer.from(before + canary)
      .toString('base64')
      .slice(4, -4),
  )
}

/** What stands in the watched places, to be compared before and after. */
export type FileState = ReadonlyMap<string, string>

/** Every file below the scene, and whatever an attack has named elsewhere (`hippo_attack…`). */
export function watchFiles(folder: string): FileState {
  const state = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const { size, mtimeMs, ino } = statSync(path)
    state.set(path, entry.isFile() ? `${size} ${mtimeMs} ${ino}` : 'folder')
  }
  for (const place of new Set([
    process.cwd(),
    tmpdir(),
    homedir(),
    '/',
    ...childFolders().filter(existsSync),
  ])) {
    for (const name of readdirSync(place)) {
      if (name.startsWith('hippo_attack')) state.set(join(place, name), 'stray')
    }
  }
  return state
}

/** Files that are new, changed or gone. */
export function changedFiles(before: FileState, after: FileState): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}
