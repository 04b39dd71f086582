import { spread, tablePositions } from '../positions.ts'
import { type Attack, family } from '../statement.ts'

/** Table functions that read, list or look into files outside. */
const readers = [
  "read_csv('{csv}')",
  "read_text('{secret}')",
  "read_parquet('{parquet}')",
  "read_json('{json}')",
  "read_blob('{token}')",
  "glob('{outside}/*')",
  "read_csv_auto('{csv}')",
  "parquet_scan('{parquet}')",
  "sniff_csv('{csv}')",
  "parquet_metadata('{parquet}')",
  "parquet_schema('{parquet}')",
  "parquet_kv_metadata('{parquet}')",
  "parquet_file_metadata('{parquet}')",
  "parquet_full_metadata('{parquet}')",
  "parquet_bloom_probe('{parquet}', 'secret', 'x')",
  "read_json_auto('{json}')",
  "read_ndjson('{json}')",
  "read_ndjson_auto('{json}')",
  "read_json_objects('{json}')",
  "read_ndjson_objects('{json}')",
  "read_duckdb('{duckdb}')",
  "read_csv(['{csv}', '{secret}'], union_by_name = true)",
  "read_text('/proc/self/environ')",
  "read_text('/proc/self/maps')",
  "read_blob('{otherDuckdb}')",
  "glob('/proc/self/fd/*')",
]

const inEveryPosition = family('reading', spread(tablePositions, readers, 2))

/** The same functions, written so that a check of names might miss them. */
const disguised = family('reading-disguised', [
  ['from', 'upper-case', "SELECT * FROM READ_CSV('{csv}')"],
  ['from', 'quoted', `SELECT * FROM "read_csv"('{csv}')`],
  ['from', 'quoted-case', `SELECT * FROM "Read_Text"('{secret}')`],
  ['from', 'schema-qualified', "SELECT * FROM main.read_csv('{csv}')"],
  ['from', 'catalog-qualified', "SELECT * FROM system.main.read_text('{secret}')"],
  ['from', 'quoted-catalog', `SELECT * FROM "system"."main"."read_text"('{secret}')`],
  ['from', 'comment-inside', "SELECT * FROM read_csv/**/('{csv}')"],
  ['from', 'newlines', "SELECT * FROM\n\tread_text\n(\n'{secret}'\n)"],
  ['from', 'dollar-quoted', 'SELECT * FROM read_text($${secret}$$)'],
  ['from', 'escape-string', "SELECT * FROM read_text(E'{secret}')"],
  ['from', 'concatenated-path', "SELECT * FROM read_text('{outside}' || '/secret.txt')"],
  ['from', 'named-argument', "SELECT * FROM read_csv('{csv}', filename := true)"],
  ['from', 'list-argument', "SELECT * FROM read_text(['{secret}'])"],
  ['from', 'subquery-argument', "SELECT * FROM read_text((SELECT '{secret}'))"],
  ['from', 'with-ordinality', "SELECT * FROM read_text('{secret}') WITH ORDINALITY"],
  ['from', 'range-lookalike', `SELECT * FROM "range "('{secret}')`],
  ['from', 'fullwidth', "SELECT * FROM ｒｅａｄ_ｔｅｘｔ('{secret}')"],
  ['from', 'cyrillic', "SELECT * FROM r\u0435ad_text('{secret}')"],
  ['from', 'zero-width', "SELECT * FROM read\u200b_text('{secret}')"],
  ['from', 'no-break-space', "SELECT\u00a0*\u00a0FROM\u00a0read_text('{secret}')"],
  ['lateral', 'column-path', "SELECT * FROM (SELECT '{secret}' AS p) AS t, read_text(t.p)"],
  ['select', 'scalar-call', "SELECT read_text('{secret}')"],
  ['select', 'method-call', "SELECT ('{secret}').read_text()"],
  ['select', 'unnest-of-call', "SELECT unnest(glob('{outside}/*'))"],
])

/** File names in the place of a table: the engine looks for a reader by the name's ending. */
const byFileName = family('file-name', [
  ['from', 'plain', "SELECT * FROM '{csv}'"],
  ['from', 'plain', "SELECT * FROM '{parquet}'"],
  ['from', 'plain', "SELECT * FROM '{duckdb}'"],
  ['from', 'quoted-identifier', 'SELECT * FROM "{csv}"'],
  ['from', 'quoted-identifier', 'SELECT * FROM "{json}"'],
  ['from', 'schema-qualified', 'SELECT * FROM main."{csv}"'],
  ['from', 'split-at-dot', 'SELECT * FROM "{outside}/canary".csv'],
  ['from', 'wildcard', "SELECT * FROM '{outside}/*.csv'"],
  ['from', 'compressed-ending', "SELECT * FROM '{outside}/canary.csv.gz'"],
  ['from', 'file-url', "SELECT * FROM 'file://{csv}'"],
  ['from', 'dollar-quoted', 'SELECT * FROM $${csv}$$'],
  ['from-first', 'plain', "FROM '{json}'"],
  ['from-first', 'plain', "FROM '/proc/self/environ'"],
  ['table-statement', 'plain', 'TABLE "{csv}"'],
  ['subquery', 'plain', "SELECT * FROM (FROM '{csv}') AS s"],
  ['scalar', 'plain', "SELECT (SELECT count(*) FROM '{csv}')"],
  ['in-select', 'plain', "SELECT 1 IN (SELECT count(*) FROM '{parquet}')"],
  ['join', 'plain', "SELECT * FROM person JOIN '{csv}' AS t ON true"],
  ['join-asof', 'plain', "SELECT * FROM person AS p ASOF JOIN '{csv}' AS t ON p.PID >= t.secret"],
  ['union-arm', 'plain', "SELECT 'a' UNION ALL SELECT secret FROM '{csv}'"],
  ['describe', 'plain', "DESCRIBE '{csv}'"],
  ['describe', 'plain', "DESCRIBE TABLE '{parquet}'"],
  ['describe', 'plain', "DESC FROM '{json}'"],
  ['show', 'plain', `SHOW "{csv}"`],
  ['summarize', 'plain', "SUMMARIZE '{csv}'"],
  ['summarize', 'plain', 'SUMMARIZE "{parquet}"'],
  ['summarize', 'in-from', "SELECT * FROM (SUMMARIZE '{csv}')"],
  ['describe', 'in-from', "SELECT * FROM (DESCRIBE '{csv}')"],
  ['explain', 'plain', "EXPLAIN SELECT * FROM '{csv}'"],
  ['explain', 'analyze', "EXPLAIN ANALYZE SELECT * FROM '{csv}'"],
  ['pivot-source', 'plain', "PIVOT '{csv}' ON secret IN ('x') USING count(*)"],
  ['unpivot-source', 'plain', "UNPIVOT '{csv}' ON secret INTO NAME k VALUE v"],
  ['parameter-like', 'plain', 'SELECT * FROM $1'],
])

/** A name that a CTE allows in one place and that another place reads as a file. */
const byCteScope = family('cte-scope', [
  ['self-reference', 'plain', 'WITH "{csv}" AS (SELECT * FROM "{csv}") SELECT * FROM "{csv}"'],
  [
    'earlier-cte',
    'plain',
    'WITH a AS (SELECT * FROM "{csv}"), "{csv}" AS (SELECT 1) SELECT * FROM a',
  ],
  ['outer-from', 'plain', 'SELECT * FROM (WITH "{csv}" AS (SELECT 1) SELECT 1) AS s, "{csv}"'],
  [
    'sibling-union',
    'plain',
    '(WITH "{csv}" AS (SELECT 1) SELECT \'a\') UNION ALL SELECT secret FROM "{csv}"',
  ],
  [
    'sibling-subquery',
    'plain',
    'SELECT (WITH "{csv}" AS (SELECT 1) SELECT 1), (SELECT max(secret) FROM "{csv}")',
  ],
  [
    'where-to-from',
    'plain',
    'SELECT * FROM "{csv}" WHERE 1 = (WITH "{csv}" AS (SELECT 1) SELECT 1)',
  ],
  [
    'order-by',
    'plain',
    'SELECT 1 ORDER BY (WITH "{csv}" AS (SELECT 1) SELECT 1), (SELECT max(secret) FROM "{csv}")',
  ],
  ['cte-in-cte', 'plain', 'WITH a AS (WITH "{csv}" AS (SELECT 1) SELECT 1) SELECT * FROM "{csv}"'],
  ['qualified', 'plain', 'WITH "{csv}" AS (SELECT 1) SELECT * FROM main."{csv}"'],
  ['qualified', 'catalog', 'WITH person AS (SELECT 1) SELECT * FROM {alias}.person'],
  [
    'system-view',
    'plain',
    'WITH a AS (SELECT * FROM duckdb_settings), duckdb_settings AS (SELECT 1) FROM a',
  ],
  [
    'system-view',
    'qualified',
    'WITH duckdb_databases AS (SELECT 1) SELECT * FROM main.duckdb_databases',
  ],
  [
    'recursive-arm',
    'plain',
    'WITH RECURSIVE "{csv}" AS (SELECT 1 AS n UNION ALL SELECT n FROM (WITH x AS (FROM "{csv}") FROM x) LIMIT 3), b AS (FROM "{json}") FROM b',
  ],
  [
    'case-variant',
    'plain',
    'WITH "{csvUpper}" AS (SELECT 1) SELECT * FROM "{csv}"',
    { expect: 'contained' },
  ],
  ['table-alias', 'plain', 'SELECT * FROM cchangwat AS "{csv}" WHERE EXISTS (FROM "{csv}")'],
  [
    'lateral-alias',
    'plain',
    'SELECT * FROM cchangwat AS "{csv}", LATERAL (SELECT * FROM "{csv}") AS t',
  ],
  ['column-alias', 'plain', 'SELECT 1 AS "{csv}", (SELECT max(secret) FROM "{csv}")'],
  [
    'using-key',
    'plain',
    'WITH RECURSIVE c(a, b) USING KEY (a) AS (SELECT 1, 1 UNION SELECT a, b FROM c, "{csv}") FROM c',
  ],
  ['summarize', 'plain', 'WITH "{csv}" AS (SELECT 1) SELECT * FROM (SUMMARIZE main."{csv}")'],
])

/** Attacks that try to read, list or look into files. */
export const readingAttacks: readonly Attack[] = [
  ...inEveryPosition,
  ...disguised,
  ...byFileName,
  ...byCteScope,
]
