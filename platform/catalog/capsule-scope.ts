import path from 'node:path'
import { withheldColumns } from '#domain/privacy'
import type { Attachment, CapsuleScope, ServedTable, WithheldColumn } from '#platform/engine'
import type { Home } from '#platform/home'
import type { Manifest } from '#platform/lake'
import { servedColumns } from './columns.ts'

interface Source {
  readonly alias: string
  readonly table: string
  readonly rows: number
}

/** What a capsule of this data version may see: its serving files, and a view for every file and reference table. */
export function capsuleScope(home: Home, manifest: Manifest): CapsuleScope {
  const attachments: readonly Attachment[] = manifest.servingFiles.map((file, index) => ({
    alias: `s${index}`,
    path: path.join(home.serving, file.path),
  }))
  const sources = new Map<string, Source[]>()
  for (const [index, file] of manifest.servingFiles.entries()) {
    for (const { file: name, table, rows } of file.tables) {
      const known = sources.get(name) ?? []
      sources.set(name, [...known, { alias: `s${index}`, table, rows }])
    }
  }
  return {
    province: manifest.province,
    dataVersion: manifest.version,
    attachments,
    tables: [...sources].map(([name, from]) => servedTable(name, from)),
    withheld,
  }
}

/** A view over the tables that have rows; over one that has none where no table has. */
function servedTable(name: string, sources: readonly Source[]): ServedTable {
  const filled = sources.filter((source) => source.rows > 0)
  return {
    name: name.toLowerCase(),
    columns: servedColumns(name),
    sources: (filled.length > 0 ? filled : sources.slice(0, 1)).map(({ alias, table }) => ({
      alias,
      table,
    })),
  }
}

const withheld: ReadonlyMap<string, WithheldColumn> = new Map(
  withheldColumns().map(({ file, column, reason, instead }) => [
    `${file}.${column}`,
    { reasonTh: reason.th, reasonEn: reason.en, ...(instead !== undefined && { instead }) },
  ]),
)
