import { fiscalYear } from '../fixture/random.ts'
import { text } from '../fixture/rows.ts'
import { countBy, type Question, questions } from '../question.ts'

/** Dates, fiscal years and times. */
export const dateQuestions: readonly Question[] = questions('dates', [
  [
    'fiscal year',
    'SELECT year(DATE_SERV + INTERVAL 3 MONTH) AS fy, count(*) FROM service GROUP BY fy ORDER BY fy',
    ({ own }) => countBy(own.of('service'), (row) => String(fiscalYear(text(row, 'DATE_SERV')))),
  ],
  [
    'fiscal year of the Buddhist era',
    'SELECT year(DATE_SERV) + CASE WHEN month(DATE_SERV) >= 10 THEN 544 ELSE 543 END AS ปีงบประมาณ, count(*) FROM service GROUP BY ALL ORDER BY ALL',
    ({ own }) =>
      countBy(own.of('service'), (row) => String(fiscalYear(text(row, 'DATE_SERV')) + 543)),
  ],
  [
    'quarter of the fiscal year',
    "SELECT 1 + (quarter(DATE_SERV) % 4) AS q, count(*) FROM service WHERE DATE_SERV >= DATE '2023-10-01' AND DATE_SERV < DATE '2024-10-01' GROUP BY q ORDER BY q",
  ],
  [
    'date difference',
    "SELECT date_diff('day', DATE '2024-01-01', DATE '2024-03-01'), datediff('month', DATE '2023-10-01', DATE '2024-09-30')",
    [[60, 11]],
  ],
  [
    'subtraction',
    "SELECT DATE '2024-03-01' - DATE '2024-02-01', (DATE '2024-01-31' + INTERVAL 1 MONTH)::DATE::VARCHAR",
    [[29, '2024-02-29']],
  ],
  [
    'truncation',
    "SELECT date_trunc('month', DATE '2024-05-17')::DATE::VARCHAR, date_part('dow', DATE '2024-05-17')",
    [['2024-05-01', 5]],
  ],
  [
    'parts',
    "SELECT extract(year FROM DATE '2024-05-17'), month(DATE '2024-05-17'), dayofyear(DATE '2024-12-31'), week(DATE '2024-05-17')",
    [[2024, 5, 366, 20]],
  ],
  [
    'making dates',
    "SELECT make_date(2024, 2, 29)::VARCHAR, last_day(DATE '2024-02-01')::VARCHAR, make_timestamp(2024, 1, 2, 3, 4, 5.0)::VARCHAR",
    [['2024-02-29', '2024-02-29', '2024-01-02 03:04:05']],
  ],
  [
    'formatting',
    "SELECT strftime(DATE '2024-05-17', '%d/%m/%Y'), strptime('17/05/2024', '%d/%m/%Y')::DATE::VARCHAR",
    [['17/05/2024', '2024-05-17']],
  ],
  [
    'age as an interval',
    "SELECT date_part('year', age(DATE '2024-10-01', DATE '1960-01-01'))",
    [[64]],
  ],
  [
    'age on the first of October',
    'SELECT 2024 - BIRTH_FY AS a, count(*) FROM person GROUP BY a ORDER BY a',
    ({ own }) =>
      Object.entries(Object.groupBy(own.of('person'), (row) => String(2024 - Number(row.BIRTH_FY))))
        .map(([a, rows]): [number, number] => [Number(a), rows?.length ?? 0])
        .sort((a, b) => a[0] - b[0]),
  ],
  [
    'age bands',
    "SELECT CASE WHEN AGE_YEARS >= 85 THEN '85+' ELSE concat(AGE_YEARS // 5 * 5, '-', AGE_YEARS // 5 * 5 + 4) END AS band, count(*) FROM service GROUP BY band ORDER BY band",
  ],
  [
    'between dates',
    "SELECT count(*) FROM service WHERE DATE_SERV BETWEEN DATE '2023-10-01' AND '2024-09-30'",
    ({ own }) => [
      [own.of('service').filter((row) => fiscalYear(text(row, 'DATE_SERV')) === 2024).length],
    ],
  ],
  [
    'length of stay',
    "SELECT sum(date_diff('day', DATETIME_ADMIT, DATETIME_DISCH)) FROM admission",
    ({ own }) => [
      [
        own
          .of('admission')
          .reduce(
            (sum, row) =>
              sum +
              (Date.parse(text(row, 'DATETIME_DISCH').slice(0, 10)) -
                Date.parse(text(row, 'DATETIME_ADMIT').slice(0, 10))) /
                86_400_000,
            0,
          ),
      ],
    ],
  ],
  [
    'time bucket',
    'SELECT time_bucket(INTERVAL 1 WEEK, DATE_SERV) AS w, count(*) FROM service GROUP BY w ORDER BY w',
  ],
  ['hour of a time', 'SELECT hour(TIME_SERV) AS h, count(*) FROM service GROUP BY h ORDER BY h'],
  [
    'time zone',
    "SELECT (TIMESTAMP '2024-01-01 00:00:00' AT TIME ZONE 'Asia/Bangkok') IS NOT NULL",
    [[true]],
  ],
  [
    'epoch',
    "SELECT epoch(TIMESTAMP '1970-01-02'), epoch_ms(86400000)::VARCHAR",
    [[86400, '1970-01-02 00:00:00']],
  ],
  [
    'today',
    "SELECT current_date >= DATE '2024-01-01', now() IS NOT NULL, today() IS NOT NULL",
    [[true, true, true]],
  ],
  [
    'names of days and months',
    "SELECT dayname(DATE '2024-05-17'), monthname(DATE '2024-05-17')",
    [['Friday', 'May']],
  ],
  [
    'overlap',
    "SELECT greatest(DATE '2024-01-01', DATE '2023-01-01')::VARCHAR, DATE '2024-01-01' < 'infinity'::DATE",
    [['2024-01-01', true]],
  ],
])
