import codeTablesJson from './code-tables.json' with { type: 'json' }
import type { CodeTable, Province } from './types.ts'

/** The code tables that the standard's fields refer to. */
export const codeTables: readonly CodeTable[] = codeTablesJson as unknown as readonly CodeTable[]

const byName = new Map(codeTables.map((table) => [table.name, table]))

export function findCodeTable(name: string): CodeTable | undefined {
  return byName.get(name.toUpperCase())
}

/** The 77 provinces (จังหวัด) by their two-digit code; Bangkok (10) has no provincial public health office. */
export const provinces: ReadonlyMap<string, Province> = new Map(
  (byName.get('CCHANGWAT')?.rows ?? []).map((province) => [province.code, province]),
)
