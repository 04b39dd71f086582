import { findings } from '#features/intake'
import { code, page, table } from './markdown.ts'

/** Everything that intake can find in an archive: its code, what became of the row or value, and what it says. */
export function findingCodesPage(): string {
  const rows = Object.entries(findings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { effect, th, en }]) => [code(name), effect, th, en])
  return page('Finding codes · รหัสข้อสังเกต', [
    'A finding names an archive, a file, a line, a column and one of these codes; never a value. `row-set-aside`: the row was not loaded. `value-null`: the value became NULL. `value-changed`: something else stands for it. `row-or-value`: the row where the column is part of the key, else the value. `noted`: nothing was lost.',
    table(['Code', 'Effect', 'ไทย', 'English'], rows),
  ])
}
