import { text } from '../fixture/rows.ts'
import { countBy, type Question, questions } from '../question.ts'

/** Text, in Thai and otherwise, numbers, conditions and conversions. */
export const textQuestions: readonly Question[] = questions('text', [
  [
    'thai prefix',
    "SELECT count(*) FROM chospital WHERE hospname LIKE 'โรงพยาบาล%'",
    ({ reference }) => [
      [
        reference.of('chospital').filter((row) => text(row, 'hospname').startsWith('โรงพยาบาล'))
          .length,
      ],
    ],
  ],
  ['thai equality', "SELECT changwatcode FROM cchangwat WHERE changwatname = 'น่าน'", [['55']]],
  [
    'thai aliases',
    'SELECT changwatname AS จังหวัด, zonecode AS "เขตสุขภาพ ที่" FROM cchangwat WHERE changwatcode = \'55\'',
    [['น่าน', '1']],
  ],
  [
    'thai alias in order',
    'SELECT zonecode AS เขต, count(*) AS จำนวน FROM cchangwat GROUP BY เขต ORDER BY จำนวน DESC, เขต',
    [
      ['1', 2],
      ['7', 1],
    ],
  ],
  [
    'thai table alias',
    "SELECT จ.changwatname FROM cchangwat AS จ WHERE จ.changwatcode = '56'",
    [['พะเยา']],
  ],
  [
    'thai cte',
    'WITH ประชากร AS (SELECT * FROM person) SELECT count(*) FROM ประชากร',
    ({ own }) => [[own.of('person').length]],
  ],
  [
    'thai literals',
    "SELECT CASE SEX WHEN '1' THEN 'ชาย' ELSE 'หญิง' END AS เพศ, count(*) FROM person GROUP BY ALL ORDER BY ALL",
    ({ own }) => countBy(own.of('person'), (row) => (row.SEX === '1' ? 'ชาย' : 'หญิง')),
  ],
  [
    'thai functions',
    "SELECT length('น่าน'), substr('พะเยา', 1, 2), replace('โรงพยาบาล', 'โรง', 'รพ.'), contains('ขอนแก่น', 'แก่น')",
    [[4, 'พะ', 'รพ.พยาบาล', true]],
  ],
  [
    'thai concatenation',
    "SELECT 'จังหวัด' || changwatname || ' เขต ' || zonecode FROM cchangwat WHERE changwatcode = '40'",
    [['จังหวัดขอนแก่น เขต 7']],
  ],
  [
    'thai pattern',
    "SELECT regexp_matches('รพ.สต.ตัวอย่าง', '^รพ\\.สต\\.'), regexp_extract('เขต ๑๒', '[๐-๙]+')",
    [[true, '๑๒']],
  ],
  ['thai digits', "SELECT translate('๒๕๖๗', '๐๑๒๓๔๕๖๗๘๙', '0123456789')::INTEGER", [[2567]]],
  [
    'thai comment',
    "-- นับผู้ป่วยเบาหวาน\nSELECT count(*) > 0 FROM diagnosis_opd WHERE DIAGCODE LIKE 'E11%'",
    [[true]],
  ],
  ['thai collation', 'SELECT changwatname FROM cchangwat ORDER BY changwatname COLLATE th'],
  [
    'ilike and similar to',
    "SELECT 'ABC' ILIKE 'a%', 'abc' SIMILAR TO '(a|b).*', 'abc' ~ 'a.c', 'abc' GLOB 'a*'",
    [[true, true, true, true]],
  ],
  [
    'icd range',
    "SELECT count(*) FROM diagnosis_opd WHERE DIAGCODE >= 'E10' AND DIAGCODE < 'E15'",
    ({ own }) => [
      [
        own
          .of('diagnosis_opd')
          .filter((row) => text(row, 'DIAGCODE') >= 'E10' && text(row, 'DIAGCODE') < 'E15').length,
      ],
    ],
  ],
  [
    'icd block',
    "SELECT left(DIAGCODE, 3) AS กลุ่ม, count(*) AS ครั้ง FROM diagnosis_opd WHERE DIAGTYPE = '1' GROUP BY ALL ORDER BY ครั้ง DESC, กลุ่ม LIMIT 10",
  ],
  [
    'regexp',
    "SELECT regexp_full_match('E119', '[A-Z][0-9]+'), regexp_replace('E11.9', '\\.', '', 'g'), regexp_extract_all('a1b2', '[0-9]')[2]",
    [[true, 'E119', '2']],
  ],
  [
    'split',
    "SELECT split_part('10671-55', '-', 2), string_split('a,b,c', ',')[3], len(regexp_split_to_array('a b', ' '))",
    [['55', 'c', 2]],
  ],
  [
    'padding and trimming',
    "SELECT lpad('5', 2, '0'), rpad('5', 2, '0'), trim('  x '), ltrim('00120', '0'), upper('a'), lower('A'), reverse('abc')",
    [['05', '50', 'x', '120', 'A', 'a', 'cba']],
  ],
  [
    'format',
    "SELECT format('{:,}', 1234567), printf('%05.2f', 3.14159), concat_ws('-', 'a', NULL, 'b')",
    [['1,234,567', '03.14', 'a-b']],
  ],
  [
    'try cast',
    "SELECT TRY_CAST('x' AS INTEGER), TRY_CAST('5' AS INTEGER), CAST('2024-01-01' AS DATE)::VARCHAR, '7'::INT",
    [[null, 5, '2024-01-01', 7]],
  ],
  [
    'case',
    "SELECT count(*) FROM service WHERE CASE WHEN SBP >= 140 OR DBP >= 90 THEN 'สูง' WHEN SBP >= 120 THEN 'เสี่ยง' ELSE 'ปกติ' END = 'สูง'",
    ({ own }) => [
      [own.of('service').filter((row) => Number(row.SBP) >= 140 || Number(row.DBP) >= 90).length],
    ],
  ],
  [
    'coalesce and nullif',
    "SELECT coalesce(NULL, 'x'), nullif('a', 'a'), ifnull(NULL, 5), greatest(1, 3, 2), least(4, 2)",
    [['x', null, 5, 3, 2]],
  ],
  [
    'distinct from',
    'SELECT NULL IS DISTINCT FROM 1, NULL IS NOT DISTINCT FROM NULL, (1 = 1) IS TRUE',
    [[true, true, true]],
  ],
  [
    'arithmetic',
    'SELECT 7 // 2, 7 % 3, 2 ** 10, round(10.0 / 3, 2), abs(-5), ceil(1.2), floor(1.8), sqrt(16)',
    [[3, 1, 1024, 3.33, 5, 2, 1, 4]],
  ],
  [
    'rates',
    'SELECT round(100.0 * count(*) FILTER (WHERE SBP < 140 AND DBP < 90) / nullif(count(*), 0), 2) FROM chronicfu',
  ],
  ['number spellings', 'SELECT 1e3, 1_000_000, .5, 5.', [[1000, 1000000, '0.5', 5]]],
  [
    'body mass index',
    'SELECT round(avg(WEIGHT / ((HEIGHT / 100.0) ** 2)), 1) BETWEEN 10 AND 60 FROM ncdscreen',
    [[true]],
  ],
  [
    'in a long list',
    `SELECT count(*) FROM diagnosis_opd WHERE DIAGCODE IN (${Array.from({ length: 500 }, (_, n) => `'J${String(n).padStart(2, '0')}'`).join(', ')})`,
    ({ own }) => [
      [
        own
          .of('diagnosis_opd')
          .filter(
            (row) =>
              /^J\d+$/.test(text(row, 'DIAGCODE')) &&
              Number(text(row, 'DIAGCODE').slice(1)) < 500 &&
              text(row, 'DIAGCODE').slice(1) ===
                String(Number(text(row, 'DIAGCODE').slice(1))).padStart(2, '0'),
          ).length,
      ],
    ],
  ],
  [
    'similarity',
    "SELECT levenshtein('AMOXY', 'AMOXI'), jaro_winkler_similarity('a', 'a'), soundex_free FROM (SELECT 1 AS soundex_free)",
    [[1, 1, 1]],
  ],
  [
    'hash and hex',
    "SELECT md5('a'), left(sha256('a'), 4), hex('a'), to_base64('a'::BLOB)",
    [['0cc175b9c0f1b6a831c399e269772661', 'ca97', '61', 'YQ==']],
  ],
  ['a name with quotes', 'SELECT 1 AS "a ""quoted"" name"', [[1]]],
  [
    'text with semicolons and comments',
    "SELECT 'a; -- b /* c */', $$it's$$, E'tab\\t', 'it''s'",
    [['a; -- b /* c */', "it's", 'tab\t', "it's"]],
  ],
  [
    'large numbers',
    'SELECT 9223372036854775807, 123456789012345678.12::DECIMAL(20, 2), 170141183460469231731687303715884105727',
    [['9223372036854775807', '123456789012345678.12', '170141183460469231731687303715884105727']],
  ],
  [
    'text that looks like something forbidden',
    `SELECT 'read_csv', '{"type": "TABLE_FUNCTION", "function_name": "read_csv"}', 'COPY x TO y' AS "current_setting('x')"`,
    [['read_csv', '{"type": "TABLE_FUNCTION", "function_name": "read_csv"}', 'COPY x TO y']],
  ],
  [
    'aliases that look like parts of a tree',
    'SELECT 1 AS __proto__, 2 AS constructor, 3 AS type, 4 AS class, 5 AS function_name',
    [[1, 2, 3, 4, 5]],
  ],
  ['columns of one name', 'SELECT 1 AS a, 2 AS a', [[1, 2]]],
  ['random values', 'SELECT random() BETWEEN 0 AND 1, uuid() IS NOT NULL', [[true, true]]],
])

/** What the product answers around a checked statement. */
export const productQuestions: readonly Question[] = questions('product', [
  ['show tables', 'SHOW TABLES'],
  ['show tables in lower case', 'show tables;'],
  ['describe a table', 'DESCRIBE person'],
  ['describe a table in upper case', 'DESC PERSON;'],
  ['show a table', 'SHOW person'],
  ['describe a query', 'DESCRIBE SELECT SEX, count(*) FROM person GROUP BY SEX'],
  ['summarize a table', 'SUMMARIZE person'],
  ['summarize a query', "SUMMARIZE SELECT SBP, DBP FROM service WHERE DATE_SERV >= '2023-10-01'"],
  ['explain', 'EXPLAIN SELECT count(*) FROM person JOIN service USING (HOSPCODE, PID)'],
  ['explain a cte', 'explain WITH p AS (SELECT * FROM person) SELECT count(*) FROM p'],
  [
    'table names in any case',
    'SELECT count(*) FROM Person AS P JOIN SERVICE AS s USING (hospcode, pid)',
    ({ own }) => [[own.of('service').length]],
  ],
])
