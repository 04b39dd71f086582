import { lakeColumns } from '#domain/privacy'
import { findCodeTable, findField, findFile } from '#domain/standard'
import type { ServedColumn } from '#platform/engine'

const provinceColumns = ['changwatcode', 'changwatname', 'zonecode', 'changwatname_en']
const codeListColumns = ['code', 'nameth']

/** The columns that queries see of a file of the standard, or of a reference table. */
export function servedColumns(name: string): readonly ServedColumn[] {
  if (findFile(name) === undefined) return referenceColumns(name)
  return lakeColumns(name)
    .filter((column) => column.served)
    .map((column) => {
      const caption = column.field && findField(name, column.field)?.captionTh
      return {
        name: column.name,
        type: column.sqlType,
        ...(caption && { captionTh: caption }),
      }
    })
}

function referenceColumns(name: string): readonly ServedColumn[] {
  const names =
    name === 'CHOSPITAL'
      ? (findCodeTable(name)?.columns ?? [])
      : name === 'CCHANGWAT'
        ? provinceColumns
        : codeListColumns
  return names.map((column) => ({ name: column, type: 'VARCHAR' }))
}
