import { text } from '../fixture/rows.ts'
import { distinct, type Question, questions } from '../question.ts'
import { withResidents } from './residents.ts'

const yearToSeptember2024 = "BETWEEN DATE '2023-10-01' AND DATE '2024-09-30'"

/** Analyses 20 to 29 of the library: mothers, children, teeth, the elderly, cancer screening. */
export const familyQuestions: readonly Question[] = questions('analysis', [
  [
    '20 first antenatal visit within 12 weeks',
    `WITH ended AS (SELECT CID, GRAVIDA, BDATE FROM labor WHERE BDATE ${yearToSeptember2024} AND BTYPE <> '6'),
    earliest AS (SELECT CID, GRAVIDA, min(GA) AS ga FROM anc GROUP BY ALL)
    SELECT count(*) AS pregnancies, count(*) FILTER (WHERE ga <= 12) AS early FROM ended LEFT JOIN earliest USING (CID, GRAVIDA)`,
  ],
  [
    '20 early first visits',
    'SELECT count(*) FROM (SELECT HOSPCODE, PID, min(GA) AS ga FROM anc GROUP BY ALL) WHERE ga <= 12',
    ({ own }) => {
      const early = own.of('anc').filter((row) => Number(row.GA) <= 12)
      return [[distinct(early.map((row) => `${row.HOSPCODE} ${row.PID}`))]]
    },
  ],
  [
    '21 five antenatal visits by schedule',
    `WITH bands AS (
      SELECT CID, GRAVIDA, count(DISTINCT CASE WHEN GA <= 12 THEN 1 WHEN GA >= 13 AND GA < 20 THEN 2 WHEN GA < 26 THEN 3 WHEN GA < 32 THEN 4 WHEN GA <= 40 THEN 5 END) AS n
      FROM anc GROUP BY CID, GRAVIDA)
    SELECT count(*) AS mothers, count(*) FILTER (WHERE n = 5) AS complete FROM bands`,
  ],
  [
    '21 low birth weight',
    'SELECT count(*) FILTER (WHERE BWEIGHT < 2500), count(*) FROM newborn',
    ({ own }) => [
      [
        own.of('newborn').filter((row) => Number(row.BWEIGHT) < 2500).length,
        own.of('newborn').length,
      ],
    ],
  ],
  [
    '22 postnatal care three times',
    `WITH care AS (
      SELECT HOSPCODE, PID, BDATE, bool_or(PPCARE - BDATE <= 7) AS a, bool_or(PPCARE - BDATE BETWEEN 8 AND 15) AS b, bool_or(PPCARE - BDATE BETWEEN 16 AND 42) AS c
      FROM postnatal GROUP BY ALL)
    SELECT count(*), count(*) FILTER (WHERE a AND b AND c) FROM labor JOIN care USING (HOSPCODE, PID, BDATE)
    WHERE BTYPE <> '6' AND BDATE + 42 ${yearToSeptember2024}`,
  ],
  [
    '23 adolescent births and repeat pregnancies',
    `SELECT count(*) AS births, count(*) FILTER (WHERE GRAVIDA >= 2) AS repeated,
      round(1000.0 * sum(LBORN) / nullif((SELECT count(*) FROM person WHERE SEX = '2' AND 2024 - BIRTH_FY BETWEEN 15 AND 19), 0), 1) AS per_1000
    FROM labor WHERE AGE_YEARS < 20`,
  ],
  [
    '24 fully immunised at one year',
    `${withResidents}
    SELECT count(*) AS children, count(*) FILTER (WHERE len(list_intersect(v.given, ['010', '041', '093', '083', '401', '061'])) = 6) AS complete
    FROM pop13 LEFT JOIN (SELECT CID, list(DISTINCT VACCINETYPE) AS given FROM epi GROUP BY CID) AS v USING (CID)
    WHERE date_diff('month', BIRTH, DATE '2024-09-30') BETWEEN 12 AND 60`,
  ],
  [
    '25 child development',
    `WITH first_check AS (SELECT CID, min(DATE_SERV) AS d FROM specialpp WHERE PPSPECIAL LIKE '1B26%' GROUP BY CID)
    SELECT count(*) AS screened, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM specialpp AS s WHERE s.CID = f.CID AND s.PPSPECIAL = '1B260' AND s.DATE_SERV BETWEEN f.d AND f.d + INTERVAL 30 DAYS)) AS age_appropriate
    FROM first_check AS f`,
  ],
  [
    '26 growth and breastfeeding',
    `SELECT HOSPCODE, round(avg(HEIGHT), 1) AS height, count(*) FILTER (WHERE FOOD = '1') AS breastfed FROM nutrition GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '27 caries-free children',
    `SELECT AGE_YEARS, count(*) AS examined, count(*) FILTER (WHERE coalesce(DCARIES, 0) + coalesce(DFILLING, 0) + coalesce(DEXTRACT, 0) = 0) AS caries_free
    FROM dental WHERE DTEETH BETWEEN 1 AND 20 GROUP BY AGE_YEARS ORDER BY AGE_YEARS`,
  ],
  [
    '28 abilities of the elderly',
    `${withResidents}, newest AS (
      SELECT CID, PPSPECIAL FROM specialpp WHERE PPSPECIAL IN ('1B1280', '1B1281', '1B1282')
      QUALIFY row_number() OVER (PARTITION BY CID ORDER BY DATE_SERV DESC) = 1)
    SELECT coalesce(PPSPECIAL, 'ยังไม่ประเมิน') AS กลุ่ม, count(*) FROM pop13 LEFT JOIN newest USING (CID) WHERE 2024 - BIRTH_FY >= 60 GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '28 assessments by code',
    "SELECT count(*) FROM specialpp WHERE PPSPECIAL = '1B1280'",
    ({ own }) => [
      [own.of('specialpp').filter((row) => text(row, 'PPSPECIAL') === '1B1280').length],
    ],
  ],
  [
    '29 cancer screening of women',
    `${withResidents}
    SELECT count(*) AS women, count(*) FILTER (WHERE CID IN (
      SELECT CID FROM diagnosis_opd WHERE DIAGCODE IN ('Z014', 'Z124') AND DATE_SERV > DATE '2024-09-30' - INTERVAL 5 YEARS
      UNION SELECT CID FROM specialpp WHERE PPSPECIAL LIKE '1B004%')) AS cervix,
      count(*) FILTER (WHERE CID IN (SELECT CID FROM specialpp WHERE PPSPECIAL LIKE '1B003%')) AS breast
    FROM pop13 WHERE SEX = '2' AND 2024 - BIRTH_FY BETWEEN 30 AND 60`,
  ],
])
