import { type Attack, family } from '../statement.ts'

/** The cell `CELL-OF-55` as an expression that does not hold its text. */
const cell = "(SELECT max(DIDSTD) FROM drug_opd WHERE DIDSTD LIKE 'CELL%')"

/** Errors that an engine likes to explain with the value at hand; values may never stand in an error. */
const values = family(
  'value-in-error',
  [
    ['cast', 'integer', `SELECT CAST(${cell} AS INTEGER)`],
    ['cast', 'date', `SELECT CAST(${cell} AS DATE)`],
    ['cast', 'timestamp', `SELECT ${cell}::TIMESTAMPTZ`],
    ['cast', 'uuid', `SELECT ${cell}::UUID`],
    ['cast', 'boolean', `SELECT ${cell}::BOOLEAN`],
    ['cast', 'blob', `SELECT (${cell} || '\\xZZ')::BLOB`],
    ['cast', 'bit', `SELECT ${cell}::BIT`],
    ['cast', 'interval', `SELECT ${cell}::INTERVAL`],
    ['cast', 'list', `SELECT ${cell}::INTEGER[]`],
    ['cast', 'struct', `SELECT ${cell}::STRUCT(a INTEGER)`],
    ['cast', 'map', `SELECT ${cell}::MAP(INTEGER, INTEGER)`],
    ['cast', 'enum', `SELECT ${cell}::ENUM('a', 'b')`],
    ['cast', 'decimal', `SELECT ${cell}::DECIMAL(4, 2)`],
    ['cast', 'json', `SELECT ${cell}::JSON`],
    ['cast', 'whole-column', 'SELECT sum(CAST(DIDSTD AS DECIMAL(10, 2))) FROM drug_opd'],
    ['where', 'implicit', 'SELECT count(*) FROM drug_opd WHERE DIDSTD = 5'],
    [
      'join',
      'implicit',
      'SELECT count(*) FROM drug_opd AS d JOIN range(5) AS r(n) ON d.DIDSTD = r.n',
    ],
    ['function', 'error', `SELECT error(${cell})`],
    ['function', 'strptime', `SELECT strptime(${cell}, '%Y-%m-%d')`],
    ['function', 'strftime', `SELECT strftime(DATE '2024-01-01', '%' || ${cell})`],
    ['function', 'format', `SELECT format('{:d}', ${cell})`],
    ['function', 'printf', `SELECT printf('%d', ${cell})`],
    ['function', 'format-text', `SELECT format('{' || ${cell} || '}', 1)`],
    ['function', 'regexp', `SELECT regexp_matches('x', ${cell} || '(')`],
    ['function', 'regexp-option', `SELECT regexp_matches('x', 'x', ${cell})`],
    ['function', 'date-part', `SELECT date_part(${cell}, DATE '2024-01-01')`],
    ['function', 'date-trunc', `SELECT date_trunc(${cell}, DATE '2024-01-01')`],
    ['function', 'time-zone', `SELECT TIMESTAMP '2024-01-01' AT TIME ZONE ${cell}`],
    ['function', 'json-path', `SELECT json_extract('{}', '$[' || ${cell})`],
    ['function', 'json-text', `SELECT json_extract(${cell}, '$.a')`],
    [
      'function',
      'json-transform',
      `SELECT from_json_strict('{"a": "' || ${cell} || '"}', '{"a": "INTEGER"}')`,
    ],
    ['function', 'json-structure', `SELECT from_json('{}', ${cell})`],
    ['function', 'unhex', `SELECT unhex(${cell})`],
    ['function', 'base64', `SELECT from_base64(${cell})`],
    ['function', 'decode', `SELECT decode(encode(${cell}) || '\\xFF'::BLOB)`],
    ['function', 'url', `SELECT url_decode(${cell} || '%ZZ')`],
    ['function', 'bar', `SELECT bar(1, 0, 10, -1 * length(${cell}))`],
    ['function', 'chr', `SELECT chr(-1 * length(${cell}))`],
    ['function', 'like-escape', `SELECT 'a' LIKE 'b' ESCAPE ${cell}`],
    ['function', 'struct-extract', `SELECT struct_extract({'a': 1}, ${cell})`],
    ['function', 'map-duplicate', `SELECT MAP {${cell}: 1, ${cell}: 2}`],
    ['function', 'list-aggregate', `SELECT list_aggregate([1], ${cell})`],
    ['function', 'setting', `SELECT current_setting(${cell})`],
    ['function', 'sequence', `SELECT nextval(${cell})`],
    ['function', 'parse-bytes', `SELECT parse_formatted_bytes(${cell})`],
    [
      'scalar-subquery',
      'several-rows',
      `SELECT (SELECT DIDSTD FROM drug_opd WHERE DIDSTD LIKE 'CELL%' UNION ALL SELECT 'x')`,
    ],
    [
      'pivot',
      'several-values',
      "SELECT * FROM drug_opd PIVOT (max(DIDSTD::INTEGER) FOR HOSPCODE IN ('04001'))",
    ],
    [
      'number',
      'overflow',
      `SELECT sum(LABRESULT * 99999999999999999999999999999999)::DECIMAL(38, 4) FROM labfu`,
    ],
    [
      'number',
      'multiplication',
      'SELECT LABRESULT * LABRESULT * LABRESULT * LABRESULT * LABRESULT * LABRESULT * LABRESULT * LABRESULT FROM labfu',
      { expect: 'contained' },
    ],
  ],
  { expect: 'contained' },
)

/** Messages that say whether a file or a table exists, or where. */
const places = family('place-in-error', [
  ['from', 'existing-file', "SELECT * FROM read_csv('{csv}')"],
  ['from', 'missing-file', "SELECT * FROM read_csv('{outside}/missing.csv')"],
  ['from', 'missing-alias', 'SELECT * FROM nowhere.main.person'],
  ['from', 'near-name', 'SELECT * FROM persom'],
  ['from', 'near-alias', 'SELECT * FROM canary_alia.person'],
  ['select', 'near-hidden', 'SELECT _ROWKE FROM person'],
  ['select', 'near-hidden', 'SELECT D_UPDAT FROM person'],
  ['select', 'near-function', 'SELECT loweer(PID) FROM person'],
  ['from', 'ambiguous', 'SELECT PID FROM person, service'],
  ['select', 'internal', 'SELECT * FROM person AS p JOIN service AS s ON p.nope = s.PID'],
])

export const errorAttacks: readonly Attack[] = [...values, ...places]
