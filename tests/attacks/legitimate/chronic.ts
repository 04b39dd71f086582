import { fiscalYear } from '../fixture/random.ts'
import { text } from '../fixture/rows.ts'
import { countBy, type Question, questions } from '../question.ts'
import { withResidents } from './residents.ts'

const yearToSeptember2024 = "BETWEEN DATE '2023-10-01' AND DATE '2024-09-30'"

/** Analyses 10 to 19 of the library: cascade of care, complications, stroke, heart, lung, readmission. */
export const chronicQuestions: readonly Question[] = questions('analysis', [
  [
    '10 follow-up of suspected diabetes',
    `WITH suspected AS (SELECT CID, min(DATE_SERV) AS d FROM ncdscreen WHERE BSLEVEL >= 126 GROUP BY CID)
    SELECT count(*) AS suspected, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM labfu AS l WHERE l.CID = s.CID AND l.LABTEST IN ('0531004', '01') AND l.DATE_SERV BETWEEN s.d AND s.d + INTERVAL 180 DAYS)) AS followed
    FROM suspected AS s`,
  ],
  [
    "11 new diabetes from last year's risk group",
    `WITH risk AS (SELECT DISTINCT CID FROM ncdscreen WHERE DATE_SERV BETWEEN '2022-10-01' AND '2023-09-30' AND BSLEVEL BETWEEN 100 AND 125),
    dm AS (SELECT CID, min(DATE_SERV) AS first_dm FROM diagnosis_opd WHERE DIAGCODE >= 'E10' AND DIAGCODE < 'E15' GROUP BY CID)
    SELECT count(*) AS risk, count(first_dm) FILTER (WHERE first_dm ${yearToSeptember2024}) AS became,
      round(100.0 * count(first_dm) / nullif(count(*), 0), 2) AS pct FROM risk LEFT JOIN dm USING (CID)`,
  ],
  [
    '12 cascade of care',
    `${withResidents}, registry AS (SELECT DISTINCT CID FROM chronic WHERE CHRONIC >= 'E10' AND CHRONIC < 'E15'),
    latest AS (
      SELECT CID, LABRESULT FROM labfu WHERE LABTEST IN ('0531601', '05') AND DATE_SERV ${yearToSeptember2024}
      QUALIFY row_number() OVER (PARTITION BY CID ORDER BY DATE_SERV DESC, SEQ) = 1)
    SELECT count(*) AS ขึ้นทะเบียน, count(l.CID) AS ตรวจ, count(*) FILTER (WHERE l.LABRESULT < 7) AS คุมได้
    FROM pop13 JOIN registry USING (CID) LEFT JOIN latest AS l USING (CID)`,
  ],
  [
    '12 HbA1c tests of the year',
    `SELECT count(*) FROM labfu WHERE LABTEST = '0531601' AND DATE_SERV ${yearToSeptember2024}`,
    ({ own }) => [
      [
        own
          .of('labfu')
          .filter((row) => row.LABTEST === '0531601' && fiscalYear(text(row, 'DATE_SERV')) === 2024)
          .length,
      ],
    ],
  ],
  [
    '13 hypertension well controlled',
    `WITH bp AS (
      SELECT CID, DATE_SERV, SBP, DBP FROM chronicfu UNION ALL SELECT CID, DATE_SERV, SBP, DBP FROM service WHERE SBP IS NOT NULL),
    last_bp AS (SELECT CID, max_by({s: SBP, d: DBP}, DATE_SERV) AS v FROM bp WHERE DATE_SERV ${yearToSeptember2024} GROUP BY CID)
    SELECT round(100.0 * count(*) FILTER (WHERE v.s < 140 AND v.d < 90) / count(*), 2) AS pct
    FROM last_bp SEMI JOIN (SELECT CID FROM chronic WHERE CHRONIC LIKE 'I1%') USING (CID)`,
  ],
  [
    '14 complication checks',
    `SELECT count(DISTINCT c.CID) AS registry,
      count(DISTINCT CASE WHEN f.RETINA NOT IN ('8', '9') THEN f.CID END) AS eyes,
      count(DISTINCT CASE WHEN f.FOOT IN ('1', '3') THEN f.CID END) AS feet,
      count(DISTINCT CASE WHEN l.LABTEST IN ('0440203', '0440204', '0440206') THEN l.CID END) AS albumin
    FROM chronic AS c LEFT JOIN chronicfu AS f USING (HOSPCODE, PID) LEFT JOIN labfu AS l USING (HOSPCODE, PID)
    WHERE c.CHRONIC >= 'E10' AND c.CHRONIC < 'E15'`,
  ],
  [
    '15 kidney stage and decline',
    `WITH egfr AS (
      SELECT CID, DATE_SERV, LABRESULT, lag(LABRESULT) OVER w AS before, lag(DATE_SERV) OVER w AS before_on FROM labfu
      WHERE LABTEST IN ('0581904', '15') WINDOW w AS (PARTITION BY CID ORDER BY DATE_SERV)),
    newest AS (SELECT * FROM egfr QUALIFY row_number() OVER (PARTITION BY CID ORDER BY DATE_SERV DESC) = 1)
    SELECT CASE WHEN LABRESULT >= 90 THEN 1 WHEN LABRESULT >= 60 THEN 2 WHEN LABRESULT >= 30 THEN 3 WHEN LABRESULT >= 15 THEN 4 ELSE 5 END AS stage,
      count(*) AS people, avg((before - LABRESULT) * 365.25 / nullif(date_diff('day', before_on, DATE_SERV), 0)) AS yearly_fall
    FROM newest GROUP BY stage ORDER BY stage`,
  ],
  [
    '16 stroke case fatality',
    `SELECT CASE WHEN DIAGCODE >= 'I60' AND DIAGCODE < 'I63' THEN 'haemorrhagic' ELSE 'ischaemic' END AS kind, count(*) AS n,
      count(*) FILTER (WHERE DISCHTYPE IN ('8', '9')) AS dead
    FROM admission JOIN diagnosis_ipd USING (HOSPCODE, AN) WHERE DIAGTYPE = '1' AND DIAGCODE >= 'I60' AND DIAGCODE < 'I64'
    GROUP BY kind ORDER BY kind`,
    ({ own }) => {
      const dead = new Set(
        own
          .of('admission')
          .filter((row) => row.DISCHTYPE === '9')
          .map((row) => row.AN),
      )
      const strokes = own
        .of('diagnosis_ipd')
        .filter((row) => row.DIAGTYPE === '1' && ['I619', 'I639'].includes(text(row, 'DIAGCODE')))
      const kind = (code: string) => (code === 'I619' ? 'haemorrhagic' : 'ischaemic')
      return countBy(strokes, (row) => kind(text(row, 'DIAGCODE'))).map(([name, n]) => [
        name,
        n,
        strokes.filter((row) => kind(text(row, 'DIAGCODE')) === name && dead.has(row.AN ?? ''))
          .length,
      ])
    },
  ],
  [
    '17 STEMI case fatality with transfers',
    `WITH episodes AS (
      SELECT admission.CID, admission.DATETIME_ADMIT::DATE AS d, DISCHTYPE IN ('8', '9') AS died FROM admission JOIN diagnosis_ipd USING (HOSPCODE, AN)
      WHERE DIAGTYPE = '1' AND DIAGCODE BETWEEN 'I210' AND 'I213'
      UNION ALL SELECT s.CID, s.DATE_SERV, false FROM service AS s JOIN diagnosis_opd AS o USING (HOSPCODE, SEQ)
      WHERE o.DIAGCODE BETWEEN 'I210' AND 'I213' AND s.TYPEOUT = '3')
    SELECT count(*) AS episodes, count_if(died) AS deaths FROM (SELECT CID, d, bool_or(died) AS died FROM episodes GROUP BY CID, d)`,
  ],
  [
    '18 COPD exacerbations and avoidable admissions',
    `WITH copd AS (SELECT DISTINCT CID FROM chronic WHERE CHRONIC LIKE 'J44%' UNION SELECT CID FROM diagnosis_opd WHERE DIAGCODE LIKE 'J44%' AND AGE_YEARS >= 40)
    SELECT round(100.0 * (SELECT count(*) FROM diagnosis_opd WHERE DIAGCODE IN ('J440', 'J441')) / nullif(count(*), 0), 1) AS per_100,
      (SELECT count(*) FROM diagnosis_ipd WHERE DIAGTYPE = '1' AND regexp_matches(DIAGCODE, '^(J4[0-7]|E1[0-4]|I10|I50|J45)')) AS acsc
    FROM copd`,
  ],
  [
    '19 readmission within 28 days',
    `WITH stays AS (
      SELECT a.CID, a.AN, a.DATETIME_ADMIT, a.DATETIME_DISCH, substr(d.DIAGCODE, 1, 3) AS block
      FROM admission AS a JOIN diagnosis_ipd AS d ON d.HOSPCODE = a.HOSPCODE AND d.AN = a.AN AND d.DIAGTYPE = '1')
    SELECT count(DISTINCT i.AN) AS again FROM stays AS i JOIN stays AS n
      ON n.CID = i.CID AND n.block = i.block AND n.AN <> i.AN
      AND n.DATETIME_ADMIT >= i.DATETIME_DISCH AND n.DATETIME_ADMIT <= i.DATETIME_DISCH + INTERVAL 28 DAYS`,
  ],
])
