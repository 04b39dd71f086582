import { type Attack, family } from '../statement.ts'

/** The longest statement that is looked at at all; one piece more would be refused unseen. */
const longestBytes = 65_536

/** As many pieces as fit, so that as much as possible reaches the parser, the guard and the planner. */
function filled(before: string, piece: (n: number) => string, after = ''): string {
  const pieces: string[] = []
  let size = before.length + after.length
  for (let n = 0; ; n++) {
    const next = piece(n)
    size += next.length
    if (size > longestBytes) return before + pieces.join('') + after
    pieces.push(next)
  }
}

/** As deep as fits. */
function deep(open: string, core: string, close: string): string {
  const times = Math.floor((longestBytes - core.length - 10) / (open.length + close.length))
  return nested(open, core, { close, times })
}

function nested(open: string, core: string, by: { close: string; times: number }): string {
  return `SELECT ${open.repeat(by.times)}${core}${by.close.repeat(by.times)}`
}

/** Statements that are heavy before they run. */
const planner = family(
  'planner-bomb',
  [
    ['select', 'parentheses', deep('(', '1', ')')],
    ['select', 'functions', deep('abs(', '1', ')')],
    ['select', 'functions-shallow', nested('abs(', '1', { close: ')', times: 400 })],
    ['select', 'lists', deep('[', '1', ']')],
    ['select', 'lists-shallow', nested('[', '1', { close: ']', times: 900 })],
    ['select', 'structs-shallow', nested("{'a': ", '1', { close: '}', times: 400 })],
    ['select', 'not', filled('SELECT ', () => 'NOT ', 'true')],
    ['select', 'minus', filled('SELECT ', () => '- ', '1')],
    ['select', 'case', deep('CASE WHEN true THEN ', '1', ' END')],
    ['select', 'cast', filled('SELECT 1', () => '::INTEGER')],
    ['select', 'concat', filled("SELECT 'a'", () => "||'a'")],
    ['select', 'columns', filled('SELECT 1', () => ',1')],
    ['select', 'stars', filled('SELECT *', () => ',*', ' FROM person')],
    ['select', 'stars-with-regexp', filled('SELECT 1', () => ",COLUMNS('.*')", ' FROM person')],
    ['select', 'functions-side-by-side', filled('SELECT 1', () => ',md5(PID)', ' FROM person')],
    ['select', 'aggregates', filled('SELECT 1', () => ',mode(PID)', ' FROM service')],
    [
      'select',
      'windows',
      filled('SELECT 1', (n) => `,sum(SBP)OVER(ORDER BY SBP+${n})`, ' FROM service'),
    ],
    ['select', 'subqueries', filled('SELECT 1', () => ',(SELECT 1)')],
    ['select', 'type', deep('NULL::STRUCT(a ', 'INTEGER', ')')],
    ['select', 'long-name', `SELECT "${'x'.repeat(65_000)}" FROM person`],
    ['select', 'long-function', `SELECT "${'x'.repeat(65_000)}"(1)`],
    ['select', 'long-time-zone', `SELECT now() AT TIME ZONE '${'x'.repeat(65_000)}'`],
    ['select', 'long-type', `SELECT 1::"${'x'.repeat(65_000)}"`],
    ['where', 'and', filled('SELECT 1 WHERE 1=1', () => ' AND 1=1')],
    [
      'where',
      'or-mixed',
      filled('SELECT 1 FROM person WHERE 1=0', () => " OR PID='a' AND SEX='1'"),
    ],
    [
      'where',
      'in-list',
      filled("SELECT count(*) FROM person WHERE PID IN ('a'", (n) => `,'${n}'`, ')'),
    ],
    [
      'where',
      'in-columns',
      filled('SELECT count(*) FROM service WHERE SBP IN (1', (n) => `,DBP+${n}`, ')'),
    ],
    ['where', 'like', filled("SELECT count(*) FROM person WHERE PID LIKE '", () => '%a', "'")],
    ['where', 'exists', deep('1 WHERE EXISTS (SELECT ', '1', ')')],
    ['from', 'joins', filled('SELECT 1 FROM person', (n) => `,person a${n}`)],
    [
      'from',
      'joins-few',
      `SELECT 1 FROM person ${Array.from({ length: 900 }, (_, n) => `, cchangwat AS t${n}`).join('')}`,
    ],
    [
      'from',
      'joins-ordered',
      filled('SELECT count(*) FROM person a', (n) => ` JOIN person a${n} USING (PID)`),
    ],
    ['from', 'subqueries', deep('* FROM (SELECT ', '1', ')')],
    ['from', 'values', filled('SELECT count(*) FROM (VALUES (1)', () => ',(1)', ') AS t')],
    ['from', 'ranges', filled('SELECT count(*) FROM range(2)', () => ',range(2)')],
    ['union', 'arms', filled('SELECT 1', () => ' UNION ALL SELECT 1')],
    ['union', 'arms-of-tables', filled('FROM person', () => ' UNION FROM person')],
    ['cte', 'many', filled('WITH c AS (SELECT 1)', (n) => `,c${n} AS (FROM c)`, ' SELECT 1')],
    [
      'cte',
      'doubling',
      `WITH c0 AS (SELECT 1 AS a), ${Array.from({ length: 25 }, (_, n) => `c${n + 1} AS NOT MATERIALIZED (SELECT x.a FROM c${n} AS x, c${n} AS y)`).join(', ')} SELECT count(*) FROM c25`,
    ],
    [
      'cte',
      'doubling-columns',
      `WITH c0 AS (FROM person), ${Array.from({ length: 12 }, (_, n) => `c${n + 1} AS (SELECT x.*, y.* FROM c${n} AS x, c${n} AS y)`).join(', ')} SELECT count(*) FROM c12`,
    ],
    [
      'group-by',
      'cube',
      filled('SELECT count(*) FROM service GROUP BY CUBE (SBP', (n) => `,SBP+${n}`, ')'),
    ],
    [
      'group-by',
      'cube-15',
      `SELECT count(*) FROM cchangwat GROUP BY CUBE (${Array.from({ length: 15 }, (_, n) => `zonecode || '${n}'`).join(', ')})`,
    ],
    [
      'group-by',
      'grouping-sets',
      `SELECT count(*) FROM person GROUP BY ${Array.from({ length: 3 }, () => 'CUBE (SEX, TYPEAREA, NATION, HOSPCODE, PID)').join(', ')}`,
    ],
    [
      'group-by',
      'rollup',
      filled('SELECT count(*) FROM service GROUP BY ROLLUP (SBP', (n) => `,SBP+${n}`, ')'),
    ],
    [
      'pivot',
      'values',
      `SELECT * FROM (SELECT SEX, TYPEAREA, 1 AS n FROM person) PIVOT (sum(n) FOR SEX IN (${Array.from({ length: 300 }, (_, n) => `'${n}'`).join(', ')}) TYPEAREA IN (${Array.from({ length: 300 }, (_, n) => `'${n}'`).join(', ')}))`,
    ],
    ['text', 'too-long', `SELECT '${'x'.repeat(20_000_000)}' AS t`],
    ['text', 'too-long-comment', `SELECT 1 /* ${'x'.repeat(20_000_000)} */`],
    ['text', 'open-comments', filled('SELECT 1 ', () => '/*')],
    ['text', 'quotes', filled('SELECT 1 ', () => "''")],
    ['text', 'dollars', filled('SELECT 1 ', (n) => `$a${n}$`)],
  ],
  { expect: 'contained', limits: { wallMs: 700 } },
)

export const plannerAttacks: readonly Attack[] = planner
