import { amount, text } from '../fixture/rows.ts'
import { countBy, distinct, type Question, questions } from '../question.ts'

/** Window functions of all kinds. */
export const windowQuestions: readonly Question[] = questions('windows', [
  [
    'row number per person',
    'SELECT PID, row_number() OVER (PARTITION BY CID ORDER BY TYPEAREA, D_UPDATE DESC, HOSPCODE) AS r FROM person',
  ],
  [
    'newest row per person',
    'SELECT count(*) FROM (SELECT *, row_number() OVER (PARTITION BY CID ORDER BY D_UPDATE DESC) AS r FROM person WHERE CID IS NOT NULL) AS x WHERE r = 1',
    ({ own }) => [
      [
        distinct(
          own
            .of('person')
            .map((row) => text(row, 'CID'))
            .filter(Boolean),
        ),
      ],
    ],
  ],
  [
    'qualify',
    'SELECT count(*) FROM (SELECT CID FROM person WHERE CID IS NOT NULL QUALIFY row_number() OVER (PARTITION BY CID ORDER BY TYPEAREA) = 1)',
    ({ own }) => [
      [
        distinct(
          own
            .of('person')
            .map((row) => text(row, 'CID'))
            .filter(Boolean),
        ),
      ],
    ],
  ],
  [
    'rank and dense rank',
    'SELECT HOSPCODE, count(*) AS n, rank() OVER (ORDER BY count(*) DESC), dense_rank() OVER (ORDER BY count(*) DESC) FROM service GROUP BY HOSPCODE',
  ],
  [
    'lag and lead',
    'SELECT PID, DATE_SERV, lag(DATE_SERV) OVER w, lead(DATE_SERV, 2) OVER w FROM service WINDOW w AS (PARTITION BY PID ORDER BY DATE_SERV)',
  ],
  [
    'days since the visit before',
    'SELECT max(d) > 0 FROM (SELECT DATE_SERV - lag(DATE_SERV) OVER (PARTITION BY HOSPCODE, PID ORDER BY DATE_SERV) AS d FROM service)',
    [[true]],
  ],
  [
    'running total',
    "SELECT DATE_SERV, sum(PRICE) OVER (ORDER BY DATE_SERV ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM service WHERE HOSPCODE = '10671'",
  ],
  [
    'moving average',
    "SELECT m, avg(n) OVER (ORDER BY m ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM (SELECT date_trunc('month', DATE_SERV) AS m, count(*) AS n FROM service GROUP BY m)",
  ],
  [
    'range frame of days',
    'SELECT PID, count(*) OVER (PARTITION BY PID ORDER BY DATE_SERV RANGE BETWEEN INTERVAL 28 DAYS PRECEDING AND CURRENT ROW) FROM service',
  ],
  [
    'groups frame',
    'SELECT DATE_SERV, sum(SBP) OVER (ORDER BY DATE_SERV GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM service',
  ],
  [
    'first and last value',
    'SELECT first_value(SBP) OVER w, last_value(SBP) OVER w, nth_value(SBP, 2) OVER w FROM chronicfu WINDOW w AS (PARTITION BY PID ORDER BY DATE_SERV ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)',
  ],
  [
    'last value without nulls',
    'SELECT last_value(BSLEVEL IGNORE NULLS) OVER (ORDER BY DATE_SERV) FROM ncdscreen',
  ],
  [
    'quartiles',
    'SELECT q, min(BSLEVEL), max(BSLEVEL) FROM (SELECT BSLEVEL, ntile(4) OVER (ORDER BY BSLEVEL) AS q FROM ncdscreen WHERE BSLEVEL IS NOT NULL) GROUP BY q ORDER BY q',
  ],
  [
    'percent of total',
    'SELECT SEX, round(100.0 * count(*) / sum(count(*)) OVER (), 2) FROM person GROUP BY SEX',
  ],
  [
    'percent rank',
    'SELECT PID, percent_rank() OVER (ORDER BY SBP), cume_dist() OVER (ORDER BY SBP) FROM chronicfu',
  ],
  [
    'filter inside a window',
    "SELECT DISTINCT HOSPCODE, count(*) FILTER (WHERE TYPEIN = '5') OVER (PARTITION BY HOSPCODE) AS n FROM service ORDER BY 1",
    ({ own }) =>
      countBy(
        own.of('service').filter((row) => row.TYPEIN === '5'),
        (row) => text(row, 'HOSPCODE'),
      ),
  ],
  [
    'window over aggregate',
    'SELECT substr(DIAGCODE, 1, 3) AS b, count(*) AS n, row_number() OVER (ORDER BY count(*) DESC, b) AS place FROM diagnosis_opd GROUP BY b QUALIFY place <= 10 ORDER BY place',
  ],
])

/** Grouping, aggregates and distributions. */
export const groupingQuestions: readonly Question[] = questions('grouping', [
  [
    'group by all',
    'SELECT HOSPCODE, count(*) AS n FROM person GROUP BY ALL ORDER BY ALL',
    ({ own }) => countBy(own.of('person'), (row) => text(row, 'HOSPCODE')),
  ],
  ['group by position', 'SELECT SEX, TYPEAREA, count(*) FROM person GROUP BY 1, 2 ORDER BY 1, 2'],
  [
    'rollup',
    'SELECT SEX, count(*) FROM person GROUP BY ROLLUP (SEX) ORDER BY SEX NULLS LAST',
    ({ own }) => [
      ...countBy(own.of('person'), (row) => text(row, 'SEX')),
      [null, own.of('person').length],
    ],
  ],
  [
    'cube',
    'SELECT SEX, TYPEAREA, grouping(SEX, TYPEAREA), count(*) FROM person GROUP BY CUBE (SEX, TYPEAREA)',
  ],
  [
    'grouping sets',
    'SELECT HOSPCODE, SEX, count(*) FROM person GROUP BY GROUPING SETS ((HOSPCODE), (SEX), ())',
  ],
  ['having', 'SELECT PID, count(*) AS n FROM service GROUP BY PID HAVING n >= 5 ORDER BY n DESC'],
  [
    'filter',
    "SELECT count(*) FILTER (WHERE SEX = '1'), count(*) FILTER (SEX = '2') FROM person",
    ({ own }) => [
      ['1', '2'].map((sex) => own.of('person').filter((row) => row.SEX === sex).length),
    ],
  ],
  [
    'count distinct',
    'SELECT count(DISTINCT CID), count(DISTINCT (HOSPCODE, PID)) FROM service',
    ({ own }) => [
      [
        distinct(
          own
            .of('service')
            .map((row) => text(row, 'CID'))
            .filter(Boolean),
        ),
        distinct(own.of('service').map((row) => `${row.HOSPCODE} ${row.PID}`)),
      ],
    ],
  ],
  ['approximate count', 'SELECT approx_count_distinct(PID) > 0 FROM service', [[true]]],
  [
    'quantiles',
    'SELECT median(SBP), quantile_cont(SBP, 0.25), quantile_disc(SBP, [0.1, 0.5, 0.9]), mode(SBP) FROM chronicfu',
  ],
  [
    'percentile within group',
    'SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY BSLEVEL) FROM ncdscreen',
  ],
  [
    'spread',
    'SELECT avg(SBP), stddev_samp(SBP), variance(SBP), skewness(SBP), kurtosis(SBP), mad(SBP), entropy(SBP) FROM chronicfu',
  ],
  [
    'correlation',
    'SELECT corr(SBP, DBP), regr_slope(SBP, DBP), regr_r2(SBP, DBP), covar_pop(SBP, DBP) FROM chronicfu',
  ],
  ['histogram', 'SELECT histogram(TYPEAREA) FROM person'],
  [
    'arg max',
    'SELECT arg_max(HOSPCODE, n) FROM (SELECT HOSPCODE, count(*) AS n FROM person GROUP BY HOSPCODE)',
    ({ own }) => [
      [
        countBy(own.of('person'), (row) => text(row, 'HOSPCODE')).sort(
          (a, b) => b[1] - a[1],
        )[0]?.[0] ?? '',
      ],
    ],
  ],
  [
    'max by and min by',
    'SELECT PID, max_by(LABRESULT, DATE_SERV), min_by(LABRESULT, DATE_SERV), arg_max(LABRESULT, DATE_SERV, 2) FROM labfu GROUP BY PID',
  ],
  [
    'string agg ordered',
    "SELECT string_agg(DISTINCT HOSPCODE, ',' ORDER BY HOSPCODE) FROM person",
    ({ own }) => [
      [
        countBy(own.of('person'), (row) => text(row, 'HOSPCODE'))
          .map(([code]) => code)
          .join(','),
      ],
    ],
  ],
  [
    'list agg ordered',
    "SELECT PID, list(DIAGCODE ORDER BY DATE_SERV), listagg(DIAGCODE, '|' ORDER BY DIAGCODE) FROM diagnosis_opd GROUP BY PID",
  ],
  ['booleans', 'SELECT bool_and(SBP > 50), bool_or(SBP > 170), count_if(SBP >= 140) FROM service'],
  [
    'sums',
    'SELECT sum(PRICE)::INTEGER, min(PRICE)::INTEGER, max(PRICE)::INTEGER FROM service',
    ({ own }) => {
      const prices = own.of('service').map((row) => amount(row, 'PRICE'))
      return [[prices.reduce((a, b) => a + b), Math.min(...prices), Math.max(...prices)]]
    },
  ],
  [
    'any value and first',
    'SELECT CID, any_value(SEX), first(BIRTH ORDER BY D_UPDATE), last(TYPEAREA) FROM person GROUP BY CID',
  ],
  ['distinct on', 'SELECT DISTINCT ON (CID) CID, HOSPCODE FROM person ORDER BY CID, D_UPDATE DESC'],
  [
    'median of groups as numbers',
    'SELECT SEX, round(avg(AGE_YEARS), 1), bit_and(1), product(1.0) FROM service JOIN person USING (HOSPCODE, PID) GROUP BY SEX',
  ],
])
