import type { CapsuleScope, ServedTable } from '#platform/engine'

/** How much of the machine one capsule may use. */
export interface CapsuleSize {
  readonly memoryMegabytes: number
  readonly threads: number
}

/**
 * The statements that bind a started worker to one scope and then lock it, in the order that held under attack.
 *
 * @source docs/adr, capsule: attach, views, no spill, no external access, no file system, locked configuration
 */
export function bindStatements(scope: CapsuleScope, size: CapsuleSize): readonly string[] {
  return [
    ...scope.attachments.map(
      ({ path }, index) => `ATTACH ${text(path)} AS ${partName(index)} (READ_ONLY)`,
    ),
    ...views(scope),
    `SET threads = ${size.threads}`,
    `SET memory_limit = '${size.memoryMegabytes}MiB'`,
    "SET temp_directory = ''",
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET allow_community_extensions = false',
    'SET allow_persistent_secrets = false',
    'SET enable_external_access = false',
    "SET disabled_filesystems = 'LocalFileSystem'",
    'SET lock_configuration = true',
  ]
}

function views(scope: CapsuleScope): readonly string[] {
  const parts = new Map(scope.attachments.map(({ alias }, index) => [alias, partName(index)]))
  return scope.tables.map((table) => viewOf(table, parts))
}

/** Plans show this name; the scope's own alias says where a file comes from. */
function partName(index: number): string {
  return `part_${index}`
}

/** The served columns of all sources, one after the other; conditions reach every source. */
function viewOf(table: ServedTable, parts: ReadonlyMap<string, string>): string {
  const columns = table.columns.map(({ name }) => identifier(name)).join(', ')
  const sources = table.sources.map((source) => {
    const part = parts.get(source.alias)
    if (part === undefined) throw new TypeError(`defect: ${table.name} has an unknown source`)
    return `SELECT ${columns} FROM ${part}.main.${identifier(source.table)}`
  })
  const body = sources.length > 0 ? sources.join(' UNION ALL ') : noRows(table)
  return `CREATE VIEW ${identifier(table.name)} AS ${body}`
}

function noRows(table: ServedTable): string {
  const columns = table.columns.map(({ name, type }) => `NULL::${type} AS ${identifier(name)}`)
  return `SELECT ${columns.join(', ')} WHERE false`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
