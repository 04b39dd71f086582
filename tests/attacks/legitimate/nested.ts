import { type Question, questions } from '../question.ts'

/** Lists, lambdas, structs, maps and JSON. */
export const nestedQuestions: readonly Question[] = questions('nested values', [
  ['list literal', 'SELECT [1, 2, 3][2], len([1, 2]), list_contains([1, 2], 2)', [[2, 2, true]]],
  ['lambda', 'SELECT list_sum(list_transform([1, 2, 3], lambda x: x * 10))', [[60]]],
  ['arrow lambda', 'SELECT list_sum(list_filter([1, 2, 3], x -> x > 1))', [[5]]],
  ['lambda with index', 'SELECT list_sum(list_transform([5, 6], lambda x, i: x * i))', [[17]]],
  ['reduce', 'SELECT list_reduce([1, 2, 3, 4], lambda a, b: a * b)', [[24]]],
  ['comprehension', 'SELECT list_sum([x * 2 FOR x IN [1, 2, 3] IF x > 1])', [[10]]],
  ['slices', "SELECT array_to_string(['a', 'b', 'c', 'd'][2:3], '')", [['bc']]],
  [
    'list functions',
    "SELECT array_to_string(list_sort(list_distinct(['b', 'a', 'b'])), ','), list_position([7, 8], 8)",
    [['a,b', 2]],
  ],
  [
    'list concat and zip',
    'SELECT len(list_concat([1], [2])), len(list_zip([1, 2], [3, 4])), flatten([[1], [2]])[2]',
    [[2, 2, 2]],
  ],
  [
    'list aggregate',
    "SELECT list_aggregate([1, 2, 3], 'sum'), list_avg([2, 4]), list_max([1, 9])",
    [[6, 3, 9]],
  ],
  ['unnest', 'SELECT sum(x) FROM (SELECT unnest([1, 2, 3]) AS x)', [[6]]],
  ['unnest as a table', "SELECT count(*) FROM unnest(['E11', 'I10']) AS t(code)", [[2]]],
  [
    'unnest beside a table',
    'SELECT count(*) FROM cchangwat AS c, unnest([1, 2]) AS t(n)',
    ({ reference }) => [[reference.of('cchangwat').length * 2]],
  ],
  [
    'unnest of structs',
    "SELECT unnest([{'a': 1, 'b': 2}, {'a': 3, 'b': 4}], recursive := true)",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['range as a table', 'SELECT sum(range) FROM range(5)', [[10]]],
  ['generate series as a table', 'SELECT count(*) FROM generate_series(1, 10, 3) AS t(n)', [[4]]],
  [
    'a month each',
    "SELECT count(*) FROM generate_series(DATE '2023-10-01', DATE '2024-09-01', INTERVAL 1 MONTH) AS t(m)",
    [[12]],
  ],
  ['range as a value', 'SELECT list_sum(range(1, 4)), generate_series(1, 3)[3]', [[6, 3]]],
  [
    'struct',
    "SELECT {'code': 'E11', 'n': 5}.n, struct_extract({'a': 1}, 'a'), struct_pack(a := 7).a",
    [[5, 1, 7]],
  ],
  [
    'struct of columns',
    'SELECT s.n FROM (SELECT {n: count(*)} AS s FROM cchangwat)',
    ({ reference }) => [[reference.of('cchangwat').length]],
  ],
  ['row value', "SELECT (1, 'a') = (1, 'a'), row(1, 2) IS NOT NULL", [[true, true]]],
  [
    'map',
    "SELECT MAP {'a': 1, 'b': 2}['b'], map_keys(MAP {'x': 1})[1], cardinality(map([1, 2], [3, 4]))",
    [[2, 'x', 2]],
  ],
  ['map of groups', 'SELECT cardinality(histogram(SEX)) FROM person', [[2]]],
  [
    'list of diagnoses per visit',
    'SELECT SEQ, list(DISTINCT DIAGCODE) AS codes FROM diagnosis_opd GROUP BY SEQ HAVING len(codes) > 1',
  ],
  [
    'list has any',
    "SELECT count(*) FROM (SELECT PID, list(substr(DIAGCODE, 1, 3)) AS l FROM diagnosis_opd GROUP BY PID) WHERE list_has_any(l, ['E11', 'I10'])",
  ],
  ['json', `SELECT '{"a": {"b": [1, 2]}}'::JSON -> 'a' -> 'b' ->> 1`, [['2']]],
  [
    'json functions',
    `SELECT json_extract_string('{"a": "x"}', '$.a'), json_array_length('[1, 2]'), json_valid('{')`,
    [['x', 2, false]],
  ],
  [
    'json objects of rows',
    "SELECT json_object('h', HOSPCODE, 'n', count(*)) FROM person GROUP BY HOSPCODE",
  ],
  [
    'to json',
    'SELECT to_json({a: 1})::VARCHAR, json_group_array(x)::VARCHAR FROM (VALUES (1), (2)) AS t(x)',
    [['{"a":1}', '[1,2]']],
  ],
  ['arrays of fixed size', 'SELECT array_value(1, 2, 3)[1], array_length([1, 2])', [[1, 2]]],
])

/** CTEs, set operations, joins and shapes of statements. */
export const shapeQuestions: readonly Question[] = questions('shapes', [
  [
    'cte',
    "WITH w AS (SELECT * FROM person WHERE SEX = '2') SELECT count(*) FROM w",
    ({ own }) => [[own.of('person').filter((row) => row.SEX === '2').length]],
  ],
  [
    'several ctes',
    'WITH a AS (SELECT PID FROM person), b AS (SELECT PID FROM a LIMIT 5), c AS (SELECT count(*) AS n FROM b) SELECT n FROM c',
    [[5]],
  ],
  ['cte with columns', 'WITH t(a, b) AS (VALUES (1, 2)) SELECT a + b FROM t', [[3]]],
  [
    'cte materialized',
    'WITH t AS MATERIALIZED (SELECT count(*) AS n FROM cchangwat), u AS NOT MATERIALIZED (FROM t) SELECT n FROM u',
    ({ reference }) => [[reference.of('cchangwat').length]],
  ],
  [
    'cte inside a subquery',
    'SELECT * FROM (WITH t AS (SELECT 1 AS a) SELECT a FROM t) AS s',
    [[1]],
  ],
  [
    'cte that takes the name of a table',
    "WITH person AS (SELECT PID FROM person WHERE SEX = '1') SELECT count(*) FROM person",
    ({ own }) => [[own.of('person').filter((row) => row.SEX === '1').length]],
  ],
  [
    'recursive cte',
    'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 12) SELECT sum(n) FROM t',
    [[78]],
  ],
  [
    'recursive calendar',
    "WITH RECURSIVE d(day) AS (SELECT DATE '2023-10-01' UNION ALL SELECT (day + INTERVAL 1 DAY)::DATE FROM d WHERE day < DATE '2023-10-31') SELECT count(*) FROM d LEFT JOIN service ON DATE_SERV = day",
  ],
  ['from first', "FROM cchangwat SELECT changwatname_en WHERE changwatcode = '55'", [['Nan']]],
  ['from only', "FROM cchangwat WHERE changwatcode = '56'"],
  ['table statement', 'TABLE cchangwat'],
  [
    'values',
    "VALUES (1, 'a'), (2, 'b')",
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'values as a table',
    "SELECT t.n FROM (VALUES ('E11', 1), ('I10', 2)) AS t(code, n) WHERE t.code = 'I10'",
    [[2]],
  ],
  [
    'union and union all',
    'SELECT count(*) FROM (SELECT 1 UNION SELECT 1 UNION ALL SELECT 1)',
    [[2]],
  ],
  [
    'union by name',
    'SELECT 1 AS a, 2 AS b UNION ALL BY NAME SELECT 3 AS b, 4 AS a',
    [
      [1, 2],
      [4, 3],
    ],
  ],
  [
    'intersect and except',
    'SELECT PID FROM service INTERSECT SELECT PID FROM admission EXCEPT SELECT PID FROM death',
  ],
  [
    'exists',
    'SELECT count(*) FROM person AS p WHERE EXISTS (SELECT 1 FROM death AS d WHERE d.HOSPCODE = p.HOSPCODE AND d.PID = p.PID)',
    ({ own }) => [
      [own.of('person').filter((p) => own.of('death').some((d) => d.PID === p.PID)).length],
    ],
  ],
  ['not in', 'SELECT count(*) FROM person WHERE PID NOT IN (SELECT PID FROM service)', [[0]]],
  [
    'scalar subquery',
    'SELECT (SELECT count(*) FROM cchangwat) + 1',
    ({ reference }) => [[reference.of('cchangwat').length + 1]],
  ],
  [
    'correlated subquery',
    'SELECT c.hospcode, (SELECT count(*) FROM person AS p WHERE p.HOSPCODE = c.hospcode) FROM chospital AS c ORDER BY 1',
  ],
  [
    'quantified comparison',
    'SELECT count(*) FROM service WHERE SBP >= ALL (SELECT SBP FROM service)',
  ],
  [
    'join using',
    'SELECT count(*) FROM diagnosis_opd JOIN service USING (HOSPCODE, SEQ)',
    ({ own }) => [[own.of('diagnosis_opd').length]],
  ],
  [
    'left join',
    'SELECT count(*) FROM service AS s LEFT JOIN accident AS a ON a.HOSPCODE = s.HOSPCODE AND a.SEQ = s.SEQ',
    ({ own }) => [[own.of('service').length]],
  ],
  ['full join', 'SELECT count(*) FROM death FULL OUTER JOIN admission USING (HOSPCODE, PID)'],
  [
    'cross join',
    'SELECT count(*) FROM cchangwat CROSS JOIN chospital',
    ({ reference }) => [[reference.of('cchangwat').length * reference.of('chospital').length]],
  ],
  [
    'semi join',
    'SELECT count(*) FROM person SEMI JOIN death USING (HOSPCODE, PID)',
    ({ own }) => [
      [own.of('person').filter((p) => own.of('death').some((d) => d.PID === p.PID)).length],
    ],
  ],
  [
    'anti join',
    'SELECT count(*) FROM person ANTI JOIN death USING (HOSPCODE, PID)',
    ({ own }) => [
      [own.of('person').filter((p) => !own.of('death').some((d) => d.PID === p.PID)).length],
    ],
  ],
  [
    'asof join',
    'SELECT count(*) FROM labfu AS l ASOF JOIN service AS s ON l.PID = s.PID AND l.DATE_SERV >= s.DATE_SERV',
  ],
  [
    'positional join',
    'SELECT count(*) FROM (FROM range(3)) AS a POSITIONAL JOIN (FROM range(2)) AS b',
    [[3]],
  ],
  [
    'lateral',
    'SELECT h.hospcode, t.n FROM chospital AS h, LATERAL (SELECT count(*) AS n FROM person AS p WHERE p.HOSPCODE = h.hospcode) AS t ORDER BY 1',
  ],
  [
    'pivot with values',
    "SELECT * FROM (SELECT HOSPCODE, SEX FROM person) PIVOT (count(*) FOR SEX IN ('1', '2')) ORDER BY HOSPCODE",
  ],
  [
    'pivot statement with values',
    "PIVOT person ON SEX IN ('1', '2') USING count(*) GROUP BY HOSPCODE",
  ],
  ['unpivot', 'SELECT sum(v) FROM (SELECT 1 AS a, 2 AS b) UNPIVOT (v FOR k IN (a, b))', [[3]]],
  [
    'star exclude and replace',
    'SELECT * EXCLUDE (HID) REPLACE (lower(PID) AS PID) FROM person LIMIT 3',
  ],
  ['columns expression', "SELECT min(COLUMNS('^SBP')), max(COLUMNS(['DBP'])) FROM chronicfu"],
  ['columns with lambda', "SELECT COLUMNS(lambda c: c LIKE 'DATE%') FROM service LIMIT 2"],
  [
    'alias used early',
    'SELECT SBP + DBP AS s, s / 2 AS half FROM service WHERE s > 200 ORDER BY half DESC LIMIT 5',
  ],
  [
    'prefix alias',
    'SELECT total: count(*) FROM n: cchangwat',
    ({ reference }) => [[reference.of('cchangwat').length]],
  ],
  [
    'sample',
    'SELECT count(*) <= 710 FROM person USING SAMPLE 10 PERCENT (bernoulli, 42)',
    [[true]],
  ],
  [
    'limit and offset',
    'SELECT changwatcode FROM cchangwat ORDER BY changwatcode DESC LIMIT 1 OFFSET 1',
    [['55']],
  ],
  ['limit percent', 'SELECT PID FROM person LIMIT 10%'],
  ['order by all', 'SELECT zonecode, changwatcode FROM cchangwat ORDER BY ALL DESC NULLS LAST'],
  ['trailing semicolon', 'SELECT 1;', [[1]]],
  [
    'comments',
    '-- how many\nSELECT /* all of them */ count(*) -- here\nFROM cchangwat -- done',
    ({ reference }) => [[reference.of('cchangwat').length]],
  ],
])
