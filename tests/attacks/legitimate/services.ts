import { text } from '../fixture/rows.ts'
import { countBy, type Question, questions } from '../question.ts'
import { withResidents } from './residents.ts'

/** Analyses 30 to 35 of the library: tuberculosis, mental health, referral, accidents, drugs, data quality. */
export const serviceQuestions: readonly Question[] = questions('analysis', [
  [
    '30 tuberculosis cases',
    `WITH tb AS (SELECT CID, min(DATE_SERV) AS first_seen FROM diagnosis_opd WHERE DIAGCODE >= 'A15' AND DIAGCODE < 'A20' GROUP BY CID)
    SELECT year(first_seen + INTERVAL 3 MONTH) + 543 AS ปีงบ, count(*) FROM tb GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '31 depression screening and suicide',
    `${withResidents}
    SELECT (SELECT count(DISTINCT CID) FROM specialpp WHERE PPSPECIAL IN ('1B0210', '1B0211')) AS screened,
      (SELECT count(*) FROM death WHERE CDEATH >= 'X60' AND CDEATH < 'X85') AS suicides,
      (SELECT count(DISTINCT CID) FROM diagnosis_opd WHERE regexp_matches(DIAGCODE, '^F(32|33|341|38|39)')) AS treated,
      round(count(*) * 0.024) AS expected FROM pop13`,
  ],
  [
    '32 referrals out of the province',
    `SELECT r.PTYPEDIS, h.provcode <> '55' AS ออกนอกจังหวัด, count(*) FROM refer_history AS r
    LEFT JOIN chospital AS h ON h.hospcode = r.HOSP_DESTINATION GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '32 referrals by destination',
    'SELECT HOSP_DESTINATION, count(*) FROM refer_history GROUP BY 1 ORDER BY 1',
    ({ own }) => countBy(own.of('refer_history'), (row) => text(row, 'HOSP_DESTINATION')),
  ],
  [
    '33 road accidents',
    `SELECT VEHICLE, hour(DATETIME_AE) // 6 * 6 AS ช่วงเวลา, count(*) AS n, count(*) FILTER (WHERE HELMET = '2') AS ไม่สวมหมวก,
      count(*) FILTER (WHERE ALCOHOL = '1') AS ดื่ม FROM accident WHERE AETYPE = '01' GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '33 accidents by type',
    'SELECT AETYPE, count(*) FROM accident GROUP BY AETYPE ORDER BY AETYPE',
    ({ own }) => countBy(own.of('accident'), (row) => text(row, 'AETYPE')),
  ],
  [
    '34 antibiotics in upper respiratory infections',
    `WITH uri AS (SELECT DISTINCT HOSPCODE, SEQ FROM diagnosis_opd WHERE substr(DIAGCODE, 1, 3) IN ('J00', 'J01', 'J02', 'J03', 'J04', 'J05', 'J06')),
    antibiotics(code) AS (VALUES ('101000000003082121781506'), ('101000000003082121781507'))
    SELECT u.HOSPCODE, count(*) AS visits, count(*) FILTER (WHERE EXISTS (
      FROM drug_opd AS d WHERE d.HOSPCODE = u.HOSPCODE AND d.SEQ = u.SEQ AND d.DIDSTD IN (SELECT code FROM antibiotics))) AS with_antibiotic
    FROM uri AS u GROUP BY u.HOSPCODE ORDER BY u.HOSPCODE`,
  ],
  [
    '35 late records by facility',
    `SELECT HOSPCODE, count(*) AS n, count(*) FILTER (WHERE D_UPDATE - DATE_SERV > 30) AS late,
      count(*) FILTER (WHERE SBP < DBP OR SBP > 300) AS implausible FROM service GROUP BY ALL ORDER BY ALL`,
  ],
  [
    '35 rows by file',
    `SELECT file, n FROM (SELECT 'PERSON' AS file, count(*) AS n FROM person UNION ALL SELECT 'SERVICE', count(*) FROM service
      UNION ALL SELECT 'DIAGNOSIS_OPD', count(*) FROM diagnosis_opd UNION ALL SELECT 'DRUG_OPD', count(*) FROM drug_opd) ORDER BY file`,
    ({ own }) =>
      ['diagnosis_opd', 'drug_opd', 'person', 'service'].map((table) => [
        table.toUpperCase(),
        own.of(table).length,
      ]),
  ],
  [
    '35 orphans',
    'SELECT count(*) FROM diagnosis_opd AS d ANTI JOIN service AS s USING (HOSPCODE, SEQ)',
    [[0]],
  ],
])
