import { type Attack, family } from '../statement.ts'

/** Results that are larger than the limits of a run. */
const results = family(
  'result-bomb',
  [
    ['rows', 'range', 'SELECT * FROM range(1000000000)'],
    ['rows', 'cross', 'SELECT a.PID FROM person AS a, person AS b, person AS c'],
    ['rows', 'generate-series', 'SELECT unnest(generate_series(1, 10000000))'],
    ['bytes', 'wide-value', "SELECT repeat('x', 100000000) FROM range(5)"],
    ['bytes', 'wide-rows', "SELECT repeat('x', 1000000) FROM range(100000)"],
    ['bytes', 'blob', "SELECT repeat('x', 200000000)::BLOB"],
    ['bytes', 'list', 'SELECT range(20000000)'],
    ['bytes', 'nested', "SELECT {a: [repeat('x', 10000) FOR x IN range(5000)]}"],
    ['bytes', 'column-name', `SELECT 1 AS "${'n'.repeat(5_000_000)}"`],
    [
      'columns',
      'star',
      `SELECT ${Array.from({ length: 30 }, (_, n) => `t${n}.*`).join(', ')} FROM ${Array.from({ length: 30 }, (_, n) => `person AS t${n}`).join(', ')}`,
    ],
    ['value', 'infinity', "SELECT 'infinity'::DOUBLE, '-infinity'::DATE, 'nan'::FLOAT"],
    [
      'value',
      'extremes',
      "SELECT 170141183460469231731687303715884105727::HUGEINT, 'infinity'::TIMESTAMPTZ, INTERVAL 2147483647 YEARS",
    ],
    ['value', 'odd-text', "SELECT chr(0), chr(65533), chr(8238), '\\xFF'::BLOB, chr(1114111)"],
    [
      'value',
      'union-type',
      "SELECT union_value(a := 1)::UNION(a INTEGER, b VARCHAR), '101'::BIT, MAP {[1]: {b: NULL}}",
    ],
  ],
  { expect: 'contained', limits: { wallMs: 700, maxRows: 1_000, maxBytes: 2_000_000 } },
)

/** Arguments that programs in C++ have fallen over. */
const crashes = family(
  'crash',
  [
    ['select', 'slice', 'SELECT ([1, 2, 3])[-9223372036854775808:9223372036854775807:-1]'],
    ['select', 'substring', "SELECT substring('abc', -9223372036854775807, 9223372036854775807)"],
    [
      'select',
      'instr',
      "SELECT left('abc', -9223372036854775808), right('abc', -9223372036854775808)",
    ],
    ['select', 'shift', 'SELECT 1::HUGEINT << 127, 1 << 63, -1 >> 64'],
    ['select', 'division', 'SELECT -9223372036854775808 // -1, -9223372036854775808 % -1'],
    ['select', 'interval', "SELECT DATE '290000-01-01' + INTERVAL 2000000000 YEARS"],
    ['select', 'bucket', "SELECT time_bucket(INTERVAL 0 DAYS, DATE '2024-01-01')"],
    ['select', 'range-step', 'SELECT range(1, 10, 0), range(10, 1, -9223372036854775808)'],
    [
      'select',
      'series',
      "SELECT generate_series(TIMESTAMP '2024-01-01', TIMESTAMP '2025-01-01', INTERVAL 0 DAYS)",
    ],
    [
      'select',
      'variant',
      "SELECT variant_bytes_to_variant('\\xFF\\xFF\\xFF'::BLOB, '\\x00'::BLOB)",
    ],
    ['select', 'geometry', "SELECT st_geomfromwkb('\\x01\\x06\\xFF\\xFF\\xFF\\xFF'::BLOB)"],
    [
      'select',
      'aggregate-state',
      "SELECT finalize('\\x01\\x02'::BLOB::AGGREGATE_STATE(sum(INTEGER)))",
    ],
    [
      'select',
      'json-depth',
      "SELECT json_extract(repeat('[', 100000) || repeat(']', 100000), '$[0]')",
    ],
    [
      'select',
      'json-structure',
      "SELECT json_structure(repeat('{\"a\":', 50000) || '1' || repeat('}', 50000))",
    ],
    ['select', 'json-path', "SELECT json_extract('[1]', '$' || repeat('[0]', 100000))"],
    ['select', 'bitstring', "SELECT get_bit('101'::BIT, 2147483647), set_bit('101'::BIT, -1, 1)"],
    ['select', 'quantile', 'SELECT quantile_cont(SBP, [-1, 2, NULL]) FROM service'],
    [
      'select',
      'window-frame',
      'SELECT sum(SBP) OVER (ORDER BY SEQ ROWS BETWEEN 9223372036854775807 FOLLOWING AND 9223372036854775807 FOLLOWING) FROM service',
    ],
    ['select', 'ntile', 'SELECT ntile(0) OVER (), nth_value(SEQ, -1) OVER () FROM service'],
    [
      'select',
      'approx',
      'SELECT approx_quantile(SBP, 5), approx_top_k(SBP, 2000000000), reservoir_quantile(SBP, 0.5, 2000000000) FROM service',
    ],
    ['select', 'sample', 'SELECT * FROM person USING SAMPLE 2000000000 ROWS (reservoir, -1)'],
    ['select', 'format', "SELECT format('{:{}}', 'x', 2000000000), printf('%n%s%s', 'x')"],
    ['select', 'strftime', "SELECT strftime(DATE '2024-01-01', repeat('%Y', 1000000))"],
    ['select', 'equi-width', 'SELECT equi_width_bins(0, 9223372036854775807, 2000000000, true)'],
    [
      'select',
      'similarity',
      "SELECT jaro_winkler_similarity('', ''), hamming('a', 'b'), jaccard('a', 'b')",
    ],
    [
      'select',
      'struct-remap',
      "SELECT remap_struct({a: 1}, NULL::STRUCT(b INTEGER), {b: 'x'}, NULL)",
    ],
    ['select', 'array', 'SELECT [1, 2]::INTEGER[2147483647]'],
  ],
  { expect: 'contained', limits: { wallMs: 700 } },
)

export const extremeAttacks: readonly Attack[] = [...results, ...crashes]
