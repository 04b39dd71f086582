/** Words that end a list of sources. */
export const afterSources: readonly string[] = [
  ...['WHERE', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'OFFSET', 'QUALIFY', 'WINDOW', 'SELECT'],
  ...['UNION', 'EXCEPT', 'INTERSECT', 'USING', 'SAMPLE'],
]

/** Words between two sources. */
export const joining: readonly string[] = [
  ...['JOIN', 'LEFT', 'RIGHT', 'FULL', 'INNER', 'OUTER', 'CROSS', 'NATURAL', 'SEMI', 'ANTI'],
  ...['ASOF', 'POSITIONAL', 'LATERAL'],
]

/** Words that a name must be quoted for, and that are no alias where one may stand. */
const reserved = new Set([
  ...afterSources,
  ...joining,
  ...[
    'ALL',
    'AND',
    'ANY',
    'AS',
    'ASC',
    'BETWEEN',
    'BY',
    'CASE',
    'CAST',
    'DESC',
    'DISTINCT',
    'ELSE',
  ],
  ...[
    'END',
    'EXISTS',
    'FALSE',
    'FILTER',
    'FROM',
    'ILIKE',
    'IN',
    'IS',
    'LIKE',
    'NOT',
    'NULL',
    'NULLS',
  ],
  ...['ON', 'OR', 'OVER', 'PARTITION', 'RECURSIVE', 'THEN', 'TRUE', 'VALUES', 'WHEN', 'WITH'],
  ...['TABLESAMPLE', 'PIVOT', 'UNPIVOT', 'EXCLUDE', 'REPLACE', 'COLUMNS', 'MATERIALIZED'],
])

export function isReserved(word: string): boolean {
  return reserved.has(word.toUpperCase())
}

/** A name as it must be written in SQL. */
export function written(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !isReserved(name)
  return plain ? name : `"${name.replaceAll('"', '""')}"`
}
