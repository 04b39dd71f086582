import type { Requester, Run } from '#features/workbench'
import { csvLine, jsonRow } from '../composition/delimited.ts'
import { type Desk, localOperator } from '../composition/desk.ts'
import { tableText } from '../composition/table.ts'
import type { Terminal } from './terminal.ts'
import { say } from './texts.ts'

const formats = ['table', 'csv', 'json'] as const
export type ResultFormat = (typeof formats)[number]

export function isFormat(text: string): text is ResultFormat {
  return formats.some((format) => format === text)
}

/** Rows that a table on a terminal shows. */
const tableRows = 200
/** Rows written at once. */
const writtenTogether = 1000

/** Write an answer to stdout, and one sentence about its rows to stderr. */
export async function writeResult(
  desk: Desk,
  run: Run,
  how: { readonly format: ResultFormat; readonly terminal: Terminal },
): Promise<void> {
  const { format, terminal } = how
  const rows = run.rows ?? 0
  if (format === 'table') await writeTable(desk, run, terminal)
  if (format === 'csv') await writeCsv(desk, run, terminal)
  if (format === 'json') await writeJson(desk, run, terminal)
  const { language } = terminal
  if (run.limit !== null) terminal.note(say(language, 'rowsCut', { rows }))
  else if (format === 'table' && rows > tableRows) {
    terminal.note(say(language, 'rowsShown', { shown: tableRows, rows }))
  } else terminal.note(say(language, 'rowsAll', { rows }))
}

async function writeTable(desk: Desk, run: Run, terminal: Terminal): Promise<void> {
  const page = await desk.workbench.page(owner(run), run.id, { offset: 0, limit: tableRows })
  if (page.ok) await terminal.out(tableText(page.value.columns, page.value.rows))
}

async function writeCsv(desk: Desk, run: Run, terminal: Terminal): Promise<void> {
  await terminal.out(csvLine((run.columns ?? []).map((column) => column.name)))
  await writeRows(desk, run, { terminal, text: csvLine })
}

async function writeJson(desk: Desk, run: Run, terminal: Terminal): Promise<void> {
  let opening = '['
  await writeRows(desk, run, {
    terminal,
    text: (row) => {
      const text = `${opening}\n${jsonRow(run.columns ?? [], row)}`
      opening = ','
      return text
    },
  })
  await terminal.out(opening === '[' ? '[]\n' : '\n]\n')
}

async function writeRows(
  desk: Desk,
  run: Run,
  how: {
    readonly terminal: Terminal
    readonly text: (row: Parameters<typeof csvLine>[0]) => string
  },
): Promise<void> {
  const rows = await desk.workbench.rows(owner(run), run.id)
  if (!rows.ok) return
  let texts: string[] = []
  for await (const row of rows.value) {
    texts.push(how.text(row))
    if (texts.length < writtenTogether) continue
    await how.terminal.out(texts.join(''))
    texts = []
  }
  await how.terminal.out(texts.join(''))
}

function owner({ province }: Run): Requester {
  return { actor: localOperator, province }
}
