import { type Attack, family } from '../statement.ts'

const deep = (open: string, close: string, times: number, core = '1') =>
  `${open.repeat(times)}${core}${close.repeat(times)}`
/** Statements that are heavy before they run. */
const planner = family(
  'planner-bomb',
  [
    ['select', 'parentheses', `SELECT ${deep('(', ')', 10_000)}`],
    ['select', 'functions', `SELECT ${deep('abs(', ')', 5_000)}`],
    ['select', 'lists', `SELECT ${deep('[', ']', 5_000)}`],
    ['select', 'not', `SELECT ${'NOT '.repeat(20_000)}true`],
    ['select', 'minus', `SELECT ${'- '.repeat(20_000)}1`],
    ['select', 'case', `SELECT ${deep('CASE WHEN true THEN ', ' END', 3_000)}`],
    ['select', 'cast', `SELECT 1${'::INTEGER'.repeat(10_000)}`],
    ['select', 'concat', `SELECT 'a'${" || 'a'".repeat(20_000)}`],
    [
      'select',
      'columns',
      `SELECT ${Array.from({ length: 100_000 }, (_, n) => `1 AS c${n}`).join(', ')}`,
    ],
    [
      'select',
      'star-columns',
      `SELECT ${Array.from({ length: 2_000 }, () => '*').join(', ')} FROM person`,
    ],
    ['select', 'type', `SELECT NULL::${deep('STRUCT(a ', ')', 2_000, 'INTEGER')}`],
    ['where', 'and', `SELECT 1 WHERE ${'1 = 1 AND '.repeat(20_000)}true`],
    [
      'where',
      'in-list',
      `SELECT count(*) FROM person WHERE PID IN (${Array.from({ length: 200_000 }, (_, n) => `'${n}'`).join(', ')})`,
    ],
    ['where', 'exists', `SELECT 1 WHERE ${deep('EXISTS (SELECT 1 WHERE ', ')', 1_000, 'true')}`],
    [
      'from',
      'joins',
      `SELECT count(*) FROM ${Array.from({ length: 5_000 }, (_, n) => `cchangwat AS t${n}`).join(', ')}`,
    ],
    [
      'from',
      'joins-ordered',
      `SELECT count(*) FROM person AS p0 ${Array.from({ length: 60 }, (_, n) => `JOIN person AS p${n + 1} ON p${n}.PID = p${n + 1}.PID`).join(' ')}`,
    ],
    [
      'from',
      'subqueries',
      `SELECT * FROM ${deep('(SELECT * FROM ', ') AS s', 2_000, 'cchangwat')}`,
    ],
    ['union', 'arms', `SELECT 1${' UNION ALL SELECT 1'.repeat(10_000)}`],
    [
      'cte',
      'many',
      `WITH ${Array.from({ length: 5_000 }, (_, n) => `c${n} AS (SELECT ${n})`).join(', ')} SELECT 1`,
    ],
    [
      'cte',
      'doubling',
      `WITH c0 AS (SELECT 1 AS a), ${Array.from({ length: 25 }, (_, n) => `c${n + 1} AS NOT MATERIALIZED (SELECT x.a FROM c${n} AS x, c${n} AS y)`).join(', ')} SELECT count(*) FROM c25`,
    ],
    [
      'group-by',
      'cube',
      `SELECT count(*) FROM cchangwat GROUP BY CUBE (${Array.from({ length: 30 }, (_, n) => `changwatcode || '${n}'`).join(', ')})`,
    ],
    [
      'group-by',
      'grouping-sets',
      `SELECT count(*) FROM person GROUP BY ${Array.from({ length: 4 }, () => 'CUBE (SEX, TYPEAREA, NATION, HOSPCODE)').join(', ')}`,
    ],
    [
      'pivot',
      'values',
      `SELECT * FROM (SELECT SEX, TYPEAREA, 1 AS n FROM person) PIVOT (sum(n) FOR SEX IN (${Array.from({ length: 400 }, (_, n) => `'${n}'`).join(', ')}) TYPEAREA IN (${Array.from({ length: 400 }, (_, n) => `'${n}'`).join(', ')}))`,
    ],
    ['text', 'long', `SELECT '${'x'.repeat(20_000_000)}' AS t`],
    ['text', 'long-comment', `SELECT 1 /* ${'x'.repeat(20_000_000)} */`],
    [
      'text',
      'windows',
      `SELECT ${Array.from({ length: 500 }, (_, n) => `count(*) OVER (PARTITION BY SEX ORDER BY PID ROWS ${n} PRECEDING)`).join(', ')} FROM person`,
    ],
  ],
  { expect: 'contained', limits: { wallMs: 1_500 } },
)

export const plannerAttacks: readonly Attack[] = planner
