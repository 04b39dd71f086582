import { spread } from '../positions.ts'
import { type Attack, family } from '../statement.ts'

/**
 * Corners of the engine's tree where a walk over it may not look: modifiers of set operations and of VALUES, parts of
 * window calls, stars, types, recursive CTEs. `{scalar}` is a text.
 */
export const cornerPositions: Readonly<Record<string, string>> = {
  'set-operation-limit': 'SELECT 1 UNION ALL SELECT 2 LIMIT length({scalar})',
  'set-operation-offset': '(SELECT 1) UNION (SELECT 2) OFFSET length({scalar})',
  'set-operation-cte':
    'WITH c AS (SELECT {scalar} AS t) SELECT 1 UNION ALL SELECT length(t) FROM c',
  'set-operation-nested':
    'SELECT 1 UNION (SELECT 2 EXCEPT (SELECT 3 INTERSECT SELECT length({scalar})))',
  'values-limit': 'VALUES (1), (2) LIMIT length({scalar})',
  'values-cte': 'WITH c AS (SELECT {scalar} AS t) VALUES ((SELECT t FROM c))',
  'cte-inside-cte': 'WITH a AS (WITH b AS (SELECT {scalar} AS t) SELECT t FROM b) SELECT t FROM a',
  'recursive-step':
    "WITH RECURSIVE c(t) AS (SELECT 'a' UNION ALL SELECT t || {scalar} FROM c WHERE length(t) < 3) FROM c",
  'recursive-key':
    'WITH RECURSIVE c(a, b) USING KEY (a) AS (SELECT 1, {scalar} UNION SELECT a, b FROM c WHERE false) FROM c',
  'window-argument-order': 'SELECT first_value(zonecode ORDER BY {scalar}) OVER () FROM cchangwat',
  'window-filter': 'SELECT count(*) FILTER (WHERE zonecode <> {scalar}) OVER () FROM cchangwat',
  'window-frame-end':
    'SELECT count(*) OVER (ORDER BY zonecode ROWS BETWEEN CURRENT ROW AND length({scalar}) FOLLOWING) FROM cchangwat',
  'window-offset':
    'SELECT lead(zonecode, length({scalar})) OVER (ORDER BY zonecode) FROM cchangwat',
  'qualify-named-window':
    'SELECT 1 FROM cchangwat WINDOW w AS (ORDER BY {scalar}) QUALIFY row_number() OVER w = 1',
  'order-by-in-list-aggregate':
    'SELECT string_agg(zonecode, {scalar} ORDER BY zonecode) FROM cchangwat',
  'within-group': 'SELECT mode() WITHIN GROUP (ORDER BY {scalar}) FROM cchangwat',
  'distinct-aggregate': 'SELECT count(DISTINCT {scalar}) FROM cchangwat',
  'columns-regular-expression':
    'SELECT COLUMNS(lambda c: starts_with(c, lower({scalar})) OR true) FROM cchangwat',
  'columns-in-where':
    "SELECT count(*) FROM cchangwat WHERE COLUMNS(lambda c: c = 'zonecode') <> {scalar}",
  'struct-update': 'SELECT struct_update({a: 1}, a := {scalar}) AS s',
  'map-key': 'SELECT MAP {{scalar}: 1} AS m',
  'array-subscript': "SELECT (['a', 'b'])[length({scalar})] AS t",
  'struct-subscript': "SELECT ({'a': {scalar}})['a'] AS t",
  'json-arrow': "SELECT json_object('a', {scalar}) ->> 'a' AS t",
  interval: 'SELECT INTERVAL (length({scalar})) DAY AS i',
  extract: "SELECT extract(year FROM DATE '2024-01-01' + length({scalar})::INTEGER) AS y",
  'position-in': "SELECT position('a' IN {scalar}) AS p",
  'substring-from': 'SELECT substring({scalar} FROM 1 FOR 1) AS p',
  'trim-from': "SELECT trim(BOTH 'a' FROM {scalar}) AS p",
  overlay: 'SELECT count(*) FROM cchangwat WHERE (zonecode, 1) = ({scalar}, 1)',
  try: 'SELECT TRY({scalar}) AS t',
  'not-similar': "SELECT 'a' NOT SIMILAR TO {scalar} AS t",
  'like-escape': "SELECT 'a' LIKE 'a' ESCAPE left({scalar}, 1) AS t",
  'case-else': "SELECT CASE WHEN false THEN 'a' ELSE {scalar} END AS t",
  'nested-lambda':
    'SELECT list_transform([[1]], lambda x: list_transform(x, lambda y: {scalar})) AS l',
  'lambda-filter': 'SELECT list_filter([1], lambda x: {scalar} IS NOT NULL) AS l',
  'named-struct': 'SELECT struct_pack(a := {scalar}) AS s',
  'row-value': 'SELECT row(1, {scalar}) AS r',
  'lateral-values':
    'SELECT t.x FROM cchangwat AS c, LATERAL (VALUES ({scalar} || c.zonecode)) AS t(x)',
  'join-using-subquery':
    'SELECT count(*) FROM cchangwat JOIN (SELECT {scalar} AS zonecode) AS t USING (zonecode)',
  'asof-condition':
    'SELECT count(*) FROM cchangwat AS a ASOF LEFT JOIN cchangwat AS b ON a.zonecode = b.zonecode AND a.changwatcode >= b.changwatcode || {scalar}',
  'pivot-group':
    "SELECT * FROM (SELECT {scalar} AS k, zonecode FROM cchangwat) PIVOT (count(*) FOR zonecode IN ('1') GROUP BY k)",
  'unpivot-value':
    'SELECT * FROM (SELECT {scalar} AS a, changwatcode AS b FROM cchangwat) UNPIVOT INCLUDE NULLS (v FOR k IN (a, b))',
  'in-tuple-list': "SELECT ('a', 'b') IN (('c', {scalar})) AS t",
  'summarize-in-from': 'SELECT * FROM (SUMMARIZE SELECT {scalar} AS t)',
  'describe-in-from': 'SELECT * FROM (DESCRIBE SELECT {scalar} AS t)',
  'range-step': 'SELECT count(*) FROM range(1, 5, length({scalar}))',
  'unnest-depth': 'SELECT unnest([[{scalar}]], max_depth := 2) AS t',
  'prefix-alias': 'SELECT t: {scalar}',
  'at-time-zone-inside':
    "SELECT (TIMESTAMP '2024-01-01' + INTERVAL (length({scalar})) HOUR) AT TIME ZONE 'Asia/Bangkok' AS t",
}

const payloads = [
  "current_setting('memory_limit')",
  "(SELECT max(content) FROM read_text('{secret}'))",
  'current_query()',
  '(SELECT max(secret) FROM "{csv}")',
  '(SELECT max(path) FROM duckdb_databases())',
  "coalesce(getvariable('x'), 'x')",
]

/** Types and names that carry expressions or reach for objects. */
const reaching = family('reaching', [
  [
    'cte',
    'recursive-without-union',
    'WITH RECURSIVE "{csv}" AS (SELECT * FROM (SELECT 1 UNION ALL SELECT n FROM "{csv}")) FROM "{csv}"',
  ],
  [
    'cte',
    'recursive-except',
    'WITH RECURSIVE duckdb_databases(path) AS (SELECT 1 EXCEPT SELECT length(path) FROM duckdb_databases) FROM duckdb_databases',
  ],
  [
    'cte',
    'recursive-inner-arm',
    "WITH RECURSIVE duckdb_databases(path) AS ((SELECT 'a' UNION ALL SELECT path FROM duckdb_databases) UNION ALL SELECT 'b') FROM duckdb_databases",
  ],
  ['type', 'modifier', "SELECT NULL::DECIMAL(length(current_setting('memory_limit')), 0)"],
  ['type', 'modifier-subquery', "SELECT NULL::DECIMAL((SELECT count(*) FROM '{csv}'), 0)"],
  ['type', 'enum-of-query', "SELECT 'x'::ENUM (SELECT secret FROM '{csv}')"],
  ['type', 'file-name', `SELECT 'x'::"{csv}"`],
  ['pivot', 'enum-name', 'SELECT * FROM person PIVOT (count(*) FOR SEX IN mine)'],
  [
    'pivot',
    'subquery',
    "SELECT * FROM person PIVOT (count(*) FOR SEX IN (SELECT secret FROM '{csv}'))",
  ],
  ['pivot', 'any', 'SELECT * FROM person PIVOT (count(*) FOR SEX IN (ANY))'],
  ['pivot', 'statement-in-cte', 'WITH p AS (PIVOT person ON SEX USING count(*)) FROM p'],
  [
    'cte',
    'kelvin-sign',
    'WITH "{outside}/\u212aanary.csv" AS (SELECT 1) SELECT * FROM "{outside}/kanary.csv"',
  ],
  [
    'cte',
    'accent',
    'WITH "{outside}/\u00c9.csv" AS (SELECT 1) SELECT * FROM "{outside}/\u00e9.csv"',
  ],
  [
    'cte',
    'dotted-capital-i',
    'WITH "{outside}/\u0130.csv" AS (SELECT 1) SELECT * FROM "{outside}/i\u0307.csv"',
  ],
  ['cte', 'trailing-nul', 'WITH "{csv}\u0000" AS (SELECT 1) SELECT * FROM "{csv}"'],
  [
    'cte',
    'normal-form',
    'WITH "{outside}/e\u0301.csv" AS (SELECT 1) SELECT * FROM "{outside}/\u00e9.csv"',
  ],
  ['describe', 'injected-name', `DESCRIBE "person"" UNION ALL FROM duckdb_databases() --"`],
  ['describe', 'injected-quote', `DESCRIBE "person'; COPY person TO '{out}' --"`],
  ['summarize', 'injected-name', `SUMMARIZE "person""; COPY person TO '{out}'; --"`],
  ['show', 'injected-name', `SHOW "person' OR true --"`],
  ['show', 'like', "SHOW TABLES LIKE '%'"],
  ['explain', 'twice', 'EXPLAIN EXPLAIN SELECT 1'],
  ['explain', 'comment-with-quote', "EXPLAIN /* ' */ COPY person TO '{out}' /* ' */"],
  ['explain', 'analyze-comment', "EXPLAIN -- ANALYZE\nANALYZE COPY person TO '{out}'"],
  ['explain', 'parenthesised', "EXPLAIN (SELECT * FROM '{csv}')"],
  ['explain', 'create', "EXPLAIN CREATE TABLE mine AS FROM '{csv}'"],
  ['explain', 'pragma', 'EXPLAIN PRAGMA database_list'],
  ['explain', 'empty', 'EXPLAIN'],
  ['shell', 'dot-command', '.open {otherDuckdb}'],
  ['shell', 'dot-command', '.shell touch {out}'],
  ['shell', 'backslash', '\\! touch {out}'],
  ['parenthesised', 'copy', "(COPY person TO '{out}')"],
  ['cte', 'copy', "WITH c AS (COPY person TO '{out}') SELECT 1"],
  ['cte', 'attach', "WITH c AS MATERIALIZED (ATTACH '{otherDuckdb}') SELECT 1"],
  ['cte', 'update-returning', "WITH c AS (UPDATE person SET SEX = '1' RETURNING PID) FROM c"],
  ['cte', 'delete-main', 'WITH c AS (SELECT 1) DELETE FROM person'],
  ['cte', 'insert-main', "WITH c AS (SELECT 'x' AS p) INSERT INTO person (PID) SELECT p FROM c"],
  ['from', 'insert', 'FROM person INSERT INTO mine'],
])

export const walkerAttacks: readonly Attack[] = [
  ...family('corner', spread(cornerPositions, payloads, 2)),
  ...reaching,
]
