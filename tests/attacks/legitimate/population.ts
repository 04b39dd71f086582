import { fiscalYear } from '../fixture/random.ts'
import { text } from '../fixture/rows.ts'
import { countBy, distinct, type Question, questions } from '../question.ts'
import { peopleWith, residents, withResidents } from './residents.ts'

const yearToSeptember2024 = "BETWEEN DATE '2023-10-01' AND DATE '2024-09-30'"

/** Analyses 1 to 9 of the library: population, visits, diagnoses, deaths, registries, screening. */
export const populationQuestions: readonly Question[] = questions('analysis', [
  [
    '1 population pyramid',
    `${withResidents}
    SELECT SEX, CASE WHEN 2024 - BIRTH_FY >= 85 THEN 85 ELSE (2024 - BIRTH_FY) // 5 * 5 END AS band, TYPEAREA, count(*) AS persons
    FROM pop13 GROUP BY ALL ORDER BY SEX, band, TYPEAREA`,
  ],
  [
    '1 residents',
    `${withResidents} SELECT TYPEAREA, count(*) FROM pop13 GROUP BY TYPEAREA ORDER BY TYPEAREA`,
    ({ own }) => countBy(residents(own), (row) => text(row, 'TYPEAREA')),
  ],
  [
    '2 visits and persons by month',
    `SELECT HOSPCODE, strftime(DATE_SERV, '%Y-%m') AS เดือน, count(*) AS visits, count(DISTINCT PID) AS persons,
      count(*) FILTER (WHERE INTIME = '2') AS นอกเวลา, count(*) FILTER (WHERE TYPEIN = '5') AS telemedicine
    FROM service WHERE DATE_SERV ${yearToSeptember2024} GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '2 visits of the year',
    `SELECT HOSPCODE, count(*) FROM service WHERE DATE_SERV ${yearToSeptember2024} GROUP BY 1 ORDER BY 1`,
    ({ own }) =>
      countBy(
        own.of('service').filter((row) => fiscalYear(text(row, 'DATE_SERV')) === 2024),
        (row) => text(row, 'HOSPCODE'),
      ),
  ],
  [
    '3 ten most frequent diagnoses of out-patients',
    `SELECT substr(DIAGCODE, 1, 3) AS block, count(*) AS visits, count(DISTINCT CID) AS persons FROM diagnosis_opd
    WHERE DIAGTYPE = '1' AND DIAGCODE NOT LIKE 'Z%' GROUP BY block ORDER BY visits DESC, block LIMIT 10`,
  ],
  [
    '4 ten most frequent diagnoses of in-patients, bed days, case-mix index',
    `SELECT substr(d.DIAGCODE, 1, 3) AS block, count(*) AS n, sum(greatest(1, date_diff('day', a.DATETIME_ADMIT, a.DATETIME_DISCH))) AS bed_days,
      round(avg(a.ADJRW), 4) AS cmi
    FROM admission AS a JOIN diagnosis_ipd AS d USING (HOSPCODE, AN) WHERE d.DIAGTYPE = '1'
    GROUP BY block ORDER BY n DESC, block LIMIT 10`,
  ],
  [
    '5 leading causes of death',
    `${withResidents}, people AS (SELECT count(*) AS n FROM pop13)
    SELECT substr(CDEATH, 1, 3) AS cause, count(*) AS deaths, round(100000.0 * count(*) / (SELECT n FROM people), 1) AS rate
    FROM death WHERE DDEATH ${yearToSeptember2024} GROUP BY cause ORDER BY deaths DESC, cause LIMIT 10`,
  ],
  [
    '6 diabetes registry',
    `${withResidents}, dm AS (
      SELECT CID FROM diagnosis_opd WHERE DIAGCODE >= 'E10' AND DIAGCODE < 'E15'
      UNION SELECT CID FROM diagnosis_ipd WHERE DIAGCODE >= 'E10' AND DIAGCODE < 'E15'
      UNION SELECT CID FROM chronic WHERE CHRONIC >= 'E10' AND CHRONIC < 'E15')
    SELECT count(*) FROM pop13 SEMI JOIN dm USING (CID)`,
    ({ own }) => {
      const dm = peopleWith(own, { from: 'E10', to: 'E15' })
      return [[residents(own).filter((row) => dm.has(text(row, 'CID'))).length]]
    },
  ],
  [
    '7 hypertension registry',
    `${withResidents}
    SELECT count(*) FROM pop13 AS p WHERE EXISTS (FROM diagnosis_opd AS d WHERE d.CID = p.CID AND d.DIAGCODE >= 'I10' AND d.DIAGCODE < 'I16')
      OR EXISTS (FROM diagnosis_ipd AS d WHERE d.CID = p.CID AND d.DIAGCODE >= 'I10' AND d.DIAGCODE < 'I16')
      OR EXISTS (FROM chronic AS c WHERE c.CID = p.CID AND c.CHRONIC >= 'I10' AND c.CHRONIC < 'I16')`,
    ({ own }) => {
      const ht = peopleWith(own, { from: 'I10', to: 'I16' })
      return [[residents(own).filter((row) => ht.has(text(row, 'CID'))).length]]
    },
  ],
  [
    '7 incidence of hypertension',
    `WITH first_seen AS (SELECT CID, min(DATE_SERV) AS d FROM diagnosis_opd WHERE DIAGCODE >= 'I10' AND DIAGCODE < 'I16' GROUP BY CID)
    SELECT count(*) AS new_cases, round(100000.0 * count(*) / (SELECT count(DISTINCT CID) FROM person), 1) AS per_100000
    FROM first_seen WHERE d ${yearToSeptember2024}`,
  ],
  [
    '8 diabetes screening coverage and bands',
    `${withResidents}, target AS (
      SELECT * FROM pop13 WHERE 2024 - BIRTH_FY >= 35
        AND CID NOT IN (SELECT CID FROM chronic WHERE CHRONIC >= 'E10' AND CHRONIC < 'E15' AND CID IS NOT NULL)),
    screened AS (
      SELECT CID, arg_max(BSLEVEL, DATE_SERV) AS level, arg_max(BSTEST, DATE_SERV) AS test FROM ncdscreen
      WHERE DATE_SERV ${yearToSeptember2024} AND BSLEVEL IS NOT NULL GROUP BY CID)
    SELECT CASE WHEN s.CID IS NULL THEN 'ไม่ได้คัดกรอง' WHEN test IN ('1', '3') AND level < 100 THEN 'ปกติ'
      WHEN level < 126 THEN 'เสี่ยง' ELSE 'สงสัยป่วย' END AS ผล, count(*) AS คน
    FROM target LEFT JOIN screened AS s USING (CID) GROUP BY ผล ORDER BY คน DESC`,
  ],
  [
    '8 people screened',
    `SELECT count(DISTINCT CID) FROM ncdscreen WHERE DATE_SERV ${yearToSeptember2024} AND BSLEVEL IS NOT NULL`,
    ({ own }) => [
      [
        distinct(
          own
            .of('ncdscreen')
            .filter((row) => fiscalYear(text(row, 'DATE_SERV')) === 2024 && row.BSLEVEL !== null)
            .map((row) => text(row, 'CID'))
            .filter(Boolean),
        ),
      ],
    ],
  ],
  [
    '9 blood pressure screening',
    `${withResidents}, bp AS (
      SELECT CID, CASE WHEN SBP_2 IS NULL THEN SBP_1 ELSE (SBP_1 + SBP_2) / 2 END AS sbp, DBP_1 AS dbp FROM ncdscreen
      WHERE DATE_SERV ${yearToSeptember2024} AND SBP_1 IS NOT NULL AND DBP_1 IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY CID ORDER BY DATE_SERV DESC) = 1)
    SELECT count(*) AS target, count(bp.CID) AS screened, round(100.0 * count(bp.CID) / count(*), 2) AS coverage,
      count(*) FILTER (WHERE sbp >= 140 OR dbp >= 90) AS suspected
    FROM pop13 LEFT JOIN bp USING (CID) WHERE 2024 - BIRTH_FY >= 35`,
  ],
])
