import type { AttackEntry } from './statement.ts'

/** Every place of a statement where a table may stand; `{source}` is the table. */
export const tablePositions: Readonly<Record<string, string>> = {
  from: 'SELECT * FROM {source} LIMIT 5',
  'from-first': 'FROM {source} LIMIT 5',
  'from-parenthesised': 'SELECT count(*) FROM (FROM {source}) AS t',
  'from-second': 'SELECT count(*) FROM cchangwat, {source} AS t',
  subquery: 'SELECT * FROM (SELECT * FROM {source} LIMIT 5) AS s',
  'subquery-deep': `SELECT * FROM ${'(SELECT * FROM '.repeat(20)}{source}${') AS s'.repeat(20)} LIMIT 5`,
  cte: 'WITH c AS (SELECT * FROM {source} LIMIT 5) SELECT * FROM c',
  'cte-materialized': 'WITH c AS MATERIALIZED (SELECT * FROM {source} LIMIT 5) SELECT * FROM c',
  'cte-unused': 'WITH c AS (SELECT * FROM {source}) SELECT 1',
  'cte-inside-subquery': 'SELECT * FROM (WITH c AS (FROM {source} LIMIT 5) SELECT * FROM c) AS s',
  'cte-recursive':
    'WITH RECURSIVE c(n) AS (SELECT count(*) FROM {source} UNION ALL SELECT n + 1 FROM c WHERE n < 2) FROM c',
  join: 'SELECT count(*) FROM cchangwat AS c JOIN {source} AS t ON true',
  'join-left': 'SELECT count(*) FROM cchangwat AS c LEFT JOIN {source} AS t ON false',
  'join-semi': 'SELECT count(*) FROM cchangwat AS c SEMI JOIN {source} AS t ON true',
  'join-positional': 'SELECT count(*) FROM cchangwat AS c POSITIONAL JOIN {source} AS t',
  lateral:
    'SELECT count(*) FROM cchangwat AS c, LATERAL (SELECT c.zonecode FROM {source} LIMIT 1) AS t',
  scalar: 'SELECT (SELECT count(*) FROM {source}) AS n',
  exists: 'SELECT count(*) FROM cchangwat WHERE EXISTS (FROM {source})',
  'in-select': 'SELECT count(*) FROM cchangwat WHERE 1 IN (SELECT count(*) FROM {source})',
  'any-select': 'SELECT count(*) FROM cchangwat WHERE 1 <= ANY (SELECT count(*) FROM {source})',
  'array-select': 'SELECT ARRAY(SELECT count(*) FROM {source}) AS a',
  'union-arm': 'SELECT 1 AS n UNION ALL SELECT count(*) FROM {source}',
  'except-arm': 'SELECT 1 AS n EXCEPT SELECT count(*) FROM {source}',
  'union-by-name': 'SELECT 1 AS n UNION ALL BY NAME SELECT count(*) AS n FROM {source}',
  'order-by': 'SELECT changwatcode FROM cchangwat ORDER BY (SELECT count(*) FROM {source}), 1',
  limit: 'SELECT changwatcode FROM cchangwat LIMIT (SELECT count(*) FROM {source})',
  offset: 'SELECT changwatcode FROM cchangwat OFFSET (SELECT count(*) FROM {source})',
  'group-by': 'SELECT count(*) FROM cchangwat GROUP BY zonecode, (SELECT count(*) FROM {source})',
  having:
    'SELECT zonecode FROM cchangwat GROUP BY zonecode HAVING count(*) < (SELECT count(*) FROM {source})',
  qualify:
    'SELECT zonecode FROM cchangwat QUALIFY row_number() OVER () < (SELECT count(*) FROM {source})',
  filter: 'SELECT count(*) FILTER (WHERE (SELECT count(*) FROM {source}) > 0) FROM cchangwat',
  'window-partition':
    'SELECT count(*) OVER (PARTITION BY (SELECT count(*) FROM {source})) FROM cchangwat',
  case: 'SELECT CASE WHEN true THEN (SELECT count(*) FROM {source}) ELSE 0 END AS n',
  list: 'SELECT [1, (SELECT count(*) FROM {source})] AS l',
  struct: "SELECT {'n': (SELECT count(*) FROM {source})} AS s",
  'star-replace':
    'SELECT * REPLACE ((SELECT count(*) FROM {source}) AS zonecode) FROM cchangwat LIMIT 1',
  values: 'VALUES ((SELECT count(*) FROM {source}))',
  'function-argument': 'SELECT lower((SELECT count(*) FROM {source})::VARCHAR) AS t',
  'table-function-argument': 'SELECT count(*) FROM range((SELECT count(*) FROM {source}))',
  'join-condition':
    'SELECT count(*) FROM cchangwat AS a JOIN cchangwat AS b ON (SELECT count(*) FROM {source}) > 0',
  sample: 'SELECT count(*) FROM {source} USING SAMPLE 50 PERCENT (bernoulli)',
  'pivot-source':
    'SELECT * FROM (SELECT 1 AS k, count(*) AS n FROM {source}) PIVOT (sum(n) FOR k IN (1))',
  'unpivot-source':
    'SELECT * FROM (SELECT 1 AS a, count(*) AS b FROM {source}) UNPIVOT (v FOR k IN (a, b))',
  'column-alias': 'SELECT count(*) FROM {source} AS t(x)',
  explain: 'EXPLAIN SELECT count(*) FROM {source}',
  'explain-cte': 'EXPLAIN WITH c AS (FROM {source}) SELECT count(*) FROM c',
  describe: 'DESCRIBE SELECT * FROM {source}',
  summarize: 'SUMMARIZE SELECT * FROM {source}',
}

/** Every place of a statement where an expression may stand; `{scalar}` is a text. */
export const scalarPositions: Readonly<Record<string, string>> = {
  select: 'SELECT {scalar} AS t',
  where: 'SELECT count(*) FROM cchangwat WHERE changwatcode <> {scalar}',
  'group-by': 'SELECT count(*) FROM cchangwat GROUP BY zonecode, {scalar}',
  'grouping-sets': 'SELECT count(*) FROM cchangwat GROUP BY GROUPING SETS (({scalar}), ())',
  having: 'SELECT zonecode FROM cchangwat GROUP BY zonecode HAVING max(changwatcode) <> {scalar}',
  qualify: 'SELECT 1 FROM cchangwat QUALIFY row_number() OVER (ORDER BY {scalar}) = 1',
  'order-by': 'SELECT 1 FROM cchangwat ORDER BY {scalar} || changwatcode',
  limit: 'SELECT 1 FROM cchangwat LIMIT length({scalar})',
  offset: 'SELECT 1 FROM cchangwat OFFSET length({scalar})',
  'distinct-on': 'SELECT DISTINCT ON ({scalar}) zonecode FROM cchangwat',
  filter: 'SELECT count(*) FILTER (WHERE zonecode <> {scalar}) FROM cchangwat',
  'window-partition': 'SELECT count(*) OVER (PARTITION BY {scalar}) FROM cchangwat',
  'window-order': 'SELECT count(*) OVER (ORDER BY {scalar}) FROM cchangwat',
  'window-frame':
    'SELECT count(*) OVER (ORDER BY zonecode ROWS BETWEEN length({scalar}) PRECEDING AND CURRENT ROW) FROM cchangwat',
  'window-argument': 'SELECT lag(zonecode, 1, {scalar}) OVER (ORDER BY zonecode) FROM cchangwat',
  'window-clause': 'SELECT count(*) OVER w FROM cchangwat WINDOW w AS (PARTITION BY {scalar})',
  'aggregate-order': 'SELECT list(zonecode ORDER BY {scalar}) FROM cchangwat',
  case: "SELECT CASE zonecode WHEN {scalar} THEN 'a' ELSE {scalar} END FROM cchangwat",
  'in-list': "SELECT 'a' IN ('b', {scalar})",
  between: "SELECT 'a' BETWEEN {scalar} AND 'z'",
  cast: 'SELECT TRY_CAST({scalar} AS INTEGER) AS n',
  list: 'SELECT [{scalar}] AS l',
  'list-slice': "SELECT ['a', 'b'][1:length({scalar})] AS l",
  struct: "SELECT {'t': {scalar}} AS s",
  map: "SELECT MAP {'t': {scalar}} AS m",
  lambda: 'SELECT list_transform([1], lambda x: {scalar} || x) AS l',
  comprehension: 'SELECT [x FOR x IN [1] IF length({scalar}) > 0] AS l',
  'star-replace': 'SELECT * REPLACE ({scalar} AS zonecode) FROM cchangwat',
  'columns-lambda': 'SELECT COLUMNS(lambda c: c <> {scalar}) FROM cchangwat',
  'join-condition':
    'SELECT count(*) FROM cchangwat AS a JOIN cchangwat AS b ON a.zonecode <> {scalar}',
  values: 'SELECT * FROM (VALUES ({scalar})) AS t(x)',
  'union-arm': "SELECT 'a' AS t UNION ALL SELECT {scalar}",
  'table-function-argument': 'SELECT count(*) FROM range(length({scalar}))',
  'unnest-argument': 'SELECT unnest([{scalar}]) AS t',
  'lateral-unnest': 'SELECT u FROM cchangwat, unnest([{scalar}, zonecode]) AS t(u)',
  'function-argument': 'SELECT upper(reverse(lower({scalar}))) AS t',
  'method-chain': 'SELECT ({scalar}).upper().reverse() AS t',
  coalesce: 'SELECT coalesce(NULL, {scalar}) AS t',
  'is-null': 'SELECT {scalar} IS NOT NULL AS t',
  like: "SELECT 'a' LIKE {scalar} AS t",
  collate: "SELECT 'a' < {scalar} COLLATE NOCASE AS t",
  concat: "SELECT 'a' || {scalar} AS t",
  'at-time-zone':
    "SELECT TIMESTAMP '2024-01-01' AT TIME ZONE coalesce('Asia/Bangkok', {scalar}) AS t",
  'pivot-aggregate':
    "SELECT * FROM (SELECT zonecode, changwatcode FROM cchangwat) PIVOT (max({scalar} || changwatcode) FOR zonecode IN ('1'))",
  'correlated-subquery': 'SELECT (SELECT {scalar} || c.zonecode) FROM cchangwat AS c',
  'cte-column': 'WITH c AS (SELECT {scalar} AS t) SELECT t FROM c',
  explain: 'EXPLAIN SELECT {scalar} AS t',
  describe: 'DESCRIBE SELECT {scalar} AS t',
}

/** Put payloads into all positions, `perPosition` each, taking turns through the payloads. */
export function spread(
  positions: Readonly<Record<string, string>>,
  payloads: readonly string[],
  perPosition: number,
): readonly AttackEntry[] {
  return Object.entries(positions).flatMap(([position, template], index) =>
    Array.from({ length: perPosition }, (_, turn): AttackEntry => {
      const payload = payloads[(index * perPosition + turn) % payloads.length] ?? ''
      return [position, 'plain', fillPosition(template, payload)]
    }),
  )
}

/** A position with its payload. */
export function fillPosition(template: string, payload: string): string {
  return template.replaceAll(/\{(?:source|scalar)\}/g, () => payload)
}
