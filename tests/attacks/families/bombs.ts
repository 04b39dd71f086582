import { type Attack, family } from '../statement.ts'

const doublings = Array.from(
  { length: 28 },
  (_, n) => `c${n + 1} AS (SELECT x || x AS x FROM c${n})`,
)

/** More memory than the capsule has, mostly outside the engine's own accounting. */
const memory = family(
  'memory-bomb',
  [
    ['select', 'repeat', "SELECT length(repeat('x', 3000000000))"],
    ['select', 'repeat-nested', "SELECT repeat(repeat('x', 100000), 100000)"],
    ['select', 'list', 'SELECT len(range(2000000000))'],
    ['select', 'list-aggregate', 'SELECT len(list(r)) FROM range(2000000000) AS t(r)'],
    ['select', 'list-resize', "SELECT list_resize([1], 4000000000, 'x')"],
    ['select', 'list-flatten', 'SELECT len(flatten([range(50000000) FOR x IN range(100)]))'],
    ['select', 'list-zip', 'SELECT len(list_zip(range(100000000), range(100000000)))'],
    ['select', 'list-sort', 'SELECT len(list_sort(range(200000000)))'],
    [
      'select',
      'string-agg',
      "SELECT length(string_agg(repeat('x', 1000000), '')) FROM range(5000)",
    ],
    ['select', 'format', "SELECT length(format('{:>2000000000}', 'x'))"],
    ['select', 'printf', "SELECT length(printf('%2000000000d', 1))"],
    ['select', 'pad', "SELECT length(lpad('x', 2000000000, 'ab'))"],
    ['select', 'replace', "SELECT length(replace(repeat('x', 1000000), 'x', repeat('y', 100000)))"],
    [
      'select',
      'regexp-replace',
      "SELECT length(regexp_replace(repeat('x', 1000000), 'x', repeat('y', 10000), 'g'))",
    ],
    ['select', 'bit', "SELECT bit_length(bitstring('1', 2000000000))"],
    ['select', 'histogram', 'SELECT histogram(r) FROM range(100000000) AS t(r)'],
    [
      'select',
      'map',
      'SELECT cardinality(map_from_entries([{k: x, v: x} FOR x IN range(20000000)]))',
    ],
    [
      'select',
      'json',
      "SELECT length(json_group_array(repeat('x', 1000000))::VARCHAR) FROM range(3000)",
    ],
    [
      'cte',
      'doubling',
      `WITH c0 AS (SELECT 'xxxxxxxxxxxxxxxx' AS x), ${doublings.join(', ')} SELECT length(x) FROM c28`,
    ],
    [
      'cte',
      'recursive-text',
      "WITH RECURSIVE c(x) AS (SELECT 'x' UNION ALL SELECT x || x FROM c) SELECT max(length(x)) FROM c",
    ],
    [
      'group-by',
      'many-groups',
      'SELECT count(*) FROM (SELECT r, count(*) FROM range(1000000000) AS t(r) GROUP BY r)',
    ],
    [
      'order-by',
      'many-rows',
      "SELECT r, repeat('x', 100) AS t FROM range(200000000) AS t(r) ORDER BY md5(r::VARCHAR)",
    ],
    [
      'window',
      'many-rows',
      'SELECT sum(r) OVER (ORDER BY r DESC) FROM range(1000000000) AS t(r) QUALIFY r = 5',
    ],
    [
      'distinct',
      'many-values',
      'SELECT count(DISTINCT md5(r::VARCHAR)) FROM range(1000000000) AS t(r)',
    ],
    [
      'join',
      'hash-table',
      'SELECT count(*) FROM range(500000000) AS a(r) JOIN range(500000000) AS b(s) ON md5(r::VARCHAR) = md5(s::VARCHAR)',
    ],
  ],
  { expect: 'contained', limits: { wallMs: 700 } },
)

/** Work without end. */
const processor = family(
  'processor-bomb',
  [
    [
      'join',
      'cross',
      'SELECT count(*) FROM range(1000000) AS a, range(1000000) AS b, range(1000) AS c WHERE a.range + b.range = c.range',
    ],
    [
      'join',
      'tables',
      'SELECT sum(a.SBP + b.SBP + c.SBP) FROM service AS a, service AS b, service AS c',
    ],
    [
      'cte',
      'recursive',
      'WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c',
    ],
    [
      'cte',
      'recursive-distinct',
      'WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n + 1 FROM c) SELECT n FROM c',
    ],
    [
      'select',
      'regexp',
      "SELECT regexp_matches(repeat('a', 30000) || 'b', '(a|aa)+(a*)*c') FROM range(10000)",
    ],
    [
      'select',
      'regexp-repetition',
      "SELECT regexp_matches(repeat('a', 1000), '((a{1,100}){1,100}){1,100}')",
    ],
    [
      'select',
      'regexp-long-pattern',
      "SELECT regexp_matches(repeat('ab', 50000), repeat('ab', 50000))",
    ],
    [
      'select',
      'like',
      "SELECT count(*) FROM range(100000) WHERE repeat('a', 20000) LIKE '%a%a%a%a%a%a%a%b'",
    ],
    ['select', 'levenshtein', "SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))"],
    ['select', 'damerau', "SELECT damerau_levenshtein(repeat('a', 20000), repeat('b', 20000))"],
    [
      'select',
      'lambda',
      'SELECT list_sum(list_transform(range(3000), lambda x: list_sum(list_transform(range(3000), lambda y: x * y)))) FROM range(1000)',
    ],
    [
      'select',
      'factorial',
      'SELECT sum(factorial(20 - (r % 2)::INTEGER)) FROM range(10000000000) AS t(r)',
    ],
    ['where', 'no-rows', "SELECT r FROM range(1000000000000) AS t(r) WHERE md5(r::VARCHAR) = 'x'"],
    ['from', 'unnest', 'SELECT count(*) FROM (SELECT unnest(range(100000)) FROM range(1000000))'],
    [
      'from',
      'generate-series',
      "SELECT count(*) FROM generate_series(TIMESTAMP '0001-01-01', TIMESTAMP '9999-01-01', INTERVAL 1 MICROSECOND)",
    ],
  ],
  { expect: 'contained', limits: { wallMs: 700 } },
)

export const bombAttacks: readonly Attack[] = [...memory, ...processor]
