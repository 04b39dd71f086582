/** A number that an analysis yields, and the range in which a made-up province is believable. */
export interface BelievableMeasure {
  readonly name: string
  readonly low: number
  readonly high: number
  readonly why: string
}

/** One of the 35 analyses that provincial offices run. */
export interface Analysis {
  readonly number: number
  readonly nameTh: string
  readonly nameEn: string
  readonly measures: readonly BelievableMeasure[]
}

type Range = readonly [name: string, low: number, high: number, why: string]

function analysis(
  number: number,
  names: readonly [string, string],
  ...ranges: readonly Range[]
): Analysis {
  const [nameTh, nameEn] = names
  const measures = ranges.map(([name, low, high, why]) => ({ name, low, high, why }))
  return { number, nameTh, nameEn, measures }
}

/**
 * What each analysis finds in a made-up province of 10,000 people or more in a full year.
 *
 * Percentages unless the name says otherwise. Ranges stand around the country's figures or targets, wider where a small
 * province has few cases.
 */
export const analyses: readonly Analysis[] = [
  analysis(
    1,
    ['พีระมิดประชากร', 'Population pyramid'],
    [
      'residents of all who are registered',
      84,
      95,
      'most live where they are registered; some come for care only',
    ],
    ['under 15', 11, 19, 'about 15 % of the country'],
    ['60 and over', 15, 26, 'about 20 % of the country'],
    ['men per 100 women', 86, 103, 'about 95 of the country'],
  ),
  analysis(
    2,
    ['การมารับบริการผู้ป่วยนอก', 'Out-patient visits'],
    ['visits per resident', 2.8, 5.5, 'three to four visits a year'],
    ['after hours', 1, 10, 'emergencies and evening clinics'],
    ['telemedicine', 0.2, 4, 'a small part of follow-ups since 2566'],
    ['busiest month to quietest', 1.1, 2.6, 'seasons and campaigns'],
  ),
  analysis(
    3,
    ['10 อันดับโรคผู้ป่วยนอก', 'Leading out-patient diagnoses'],
    ['rank of hypertension', 1, 3, 'the commonest reason for care in every province'],
    ['rank of diabetes', 1, 5, 'among the first'],
    ['rank of common cold', 1, 9, 'among the first ten'],
  ),
  analysis(
    4,
    ['10 อันดับโรคผู้ป่วยใน', 'Leading in-patient diagnoses'],
    ['stays per 1,000 residents', 70, 140, 'about one stay for ten people a year'],
    ['case mix index', 0.7, 1.5, 'a small general hospital with its districts'],
    ['days per stay', 2.8, 5.5, 'about four days'],
  ),
  analysis(
    5,
    ['สาเหตุการตาย', 'Causes of death'],
    ['deaths per 1,000 residents', 5, 12, 'about 8 of the country'],
    ['of cancer', 12, 36, 'about a fifth'],
    ['rank of cancer', 1, 4, 'the leading cause of the country'],
  ),
  analysis(
    6,
    ['ความชุกเบาหวาน', 'Diabetes'],
    ['prevalence', 4.5, 9, '6 to 7 % of residents in registers'],
  ),
  analysis(
    7,
    ['ความชุกความดันโลหิตสูง', 'Hypertension'],
    ['prevalence', 10, 18, '13 to 15 % of residents in registers'],
    ['incidence per 100,000', 300, 1500, 'about 1,000 new cases'],
  ),
  analysis(
    8,
    ['คัดกรองเบาหวาน', 'Screening for diabetes'],
    ['coverage', 80, 95, 'target 90 %'],
    ['in the risk band', 10, 26, 'about a sixth'],
    ['suspected', 0.5, 3.5, 'one or two of a hundred'],
  ),
  analysis(
    9,
    ['คัดกรองความดันโลหิตสูง', 'Screening for hypertension'],
    ['coverage', 80, 95, 'target 90 %'],
    ['suspected', 1.5, 6, 'a few of a hundred after the second reading'],
  ),
  analysis(
    10,
    ['ติดตามกลุ่มสงสัยป่วย', 'Follow-up of the suspected'],
    ['suspected diabetes', 45, 92, 'target 70 %; few cases'],
    ['suspected hypertension', 60, 99, 'target 80 %; any reading counts'],
  ),
  analysis(
    11,
    ['ผู้ป่วยเบาหวานรายใหม่จากกลุ่มเสี่ยง', 'New diabetes from the risk group'],
    ['new cases', 0.4, 4, 'target 1.75 %; 1.99 % of the country in 2561, regions 1.6 to 2.4'],
  ),
  analysis(
    12,
    ['การควบคุมน้ำตาล', 'Glycaemic control'],
    ['tested', 60, 88, 'about 70 %'],
    ['controlled', 17, 40, 'of the whole register; about 30 %'],
  ),
  analysis(
    13,
    ['การควบคุมความดันโลหิต', 'Control of blood pressure'],
    ['followed up in the year', 85, 99, 'a few are lost'],
    ['controlled', 48, 70, 'of the whole register; target 60 %'],
  ),
  analysis(
    14,
    ['ตรวจภาวะแทรกซ้อนเบาหวาน', 'Checks for complications'],
    ['retina', 45, 75, 'about 60 %'],
    ['foot', 52, 84, 'about 70 %'],
    ['albumin', 40, 72, 'about 55 %'],
    ['creatinine', 60, 88, 'about 75 %'],
    ['ldl', 45, 74, 'about 60 %'],
  ),
  analysis(
    15,
    ['โรคไตเรื้อรัง', 'Kidney disease'],
    ['of residents aged 35 and over', 1.5, 8, 'stage 3 and 4 by two results in the year'],
    ['falling by less than 5 a year', 50, 85, 'target 66 %'],
    ['on ACE inhibitor or ARB', 35, 80, 'about 60 %'],
  ),
  analysis(
    16,
    ['อัตราตายโรคหลอดเลือดสมอง', 'Stroke'],
    ['cases in all years per 100,000', 350, 1500, 'about 300 a year'],
    ['haemorrhagic', 1, 45, 'target at most 25 %; some fifteen cases'],
    ['ischaemic', 0.3, 14, 'target at most 5 %'],
  ),
  analysis(
    17,
    ['อัตราตาย STEMI', 'Heart attack'],
    ['cases in all years per 100,000', 70, 450, 'about 30 a year of the country; more here'],
    ['fatality', 1, 45, 'about 10 %; some twenty cases'],
  ),
  analysis(
    18,
    ['COPD กำเริบ และ ACSC', 'COPD and avoidable stays'],
    ['exacerbations per 100 patients', 60, 180, 'one to one and a half a patient'],
    ['avoidable stays per 100,000', 400, 1500, 'some hundreds'],
  ),
  analysis(
    19,
    ['กลับมารักษาซ้ำใน 28 วัน', 'Readmission'],
    ['within 28 days', 2, 9, 'about one of twenty'],
  ),
  analysis(
    20,
    ['ฝากครรภ์ครั้งแรกก่อน 12 สัปดาห์', 'First antenatal visit'],
    ['births per 1,000 residents', 5, 13, 'about 8 of the country'],
    ['within 12 weeks', 66, 94, 'target 75 %'],
  ),
  analysis(
    21,
    ['ฝากครรภ์ 5 ครั้ง และน้ำหนักแรกเกิด', 'Five antenatal visits, low birth weight'],
    ['all five visits', 38, 74, 'about 60 %'],
    ['below 2,500 grams', 3, 18, 'about 9 %; few births'],
  ),
  analysis(
    22,
    ['ดูแลหลังคลอด 3 ครั้ง', 'Care after delivery'],
    ['all three visits', 55, 86, 'about 70 %'],
  ),
  analysis(
    23,
    ['แม่วัยรุ่น', 'Young mothers'],
    ['births per 1,000 women of 15 to 19', 4, 45, 'about 20 of the country; few births'],
    ['not the first pregnancy', 0, 40, 'an eighth or so; some twenty births of all years'],
  ),
  analysis(24, ['วัคซีนครบชุดอายุ 1 ปี', 'Fully immunised'], ['all received', 78, 99.5, 'target 90 %']),
  analysis(
    25,
    ['พัฒนาการเด็ก', 'Child development'],
    ['screened', 80, 98, 'target 90 %'],
    ['perhaps late at first', 16, 36, 'about a quarter'],
    ['as expected for the age', 86, 100, 'target 85 %'],
  ),
  analysis(
    26,
    ['ภาวะโภชนาการเด็ก', 'Growth'],
    ['height within 8 % of the middle', 90, 99.9, 'almost all'],
    ['weight within 20 % of the middle for the height', 74, 97, 'most are neither thin nor fat'],
    ['breast milk alone', 35, 70, 'target 50 %'],
  ),
  analysis(
    27,
    ['สุขภาพช่องปาก', 'Teeth'],
    ['caries-free at 3', 35, 82, 'about 60 %; few examined'],
    ['caries-free at 12', 38, 84, 'about 60 %; few examined'],
    ['residents examined', 9, 22, 'about a sixth'],
  ),
  analysis(
    28,
    ['คัดกรองผู้สูงอายุ', 'Screening of the old'],
    ['screened', 85, 100, 'target 90 %, any year counts'],
    ['on their own', 90, 99, 'about 96 %'],
    ['at home', 1, 8, 'about 3 %'],
    ['in bed', 0.1, 3, 'about 1 %'],
  ),
  analysis(
    29,
    ['คัดกรองมะเร็ง', 'Screening for cancer'],
    ['cervix', 20, 72, 'a fifth of the women are due each year'],
    ['breast', 52, 78, 'about two thirds'],
    ['bowel', 40, 68, 'about half'],
  ),
  analysis(
    30,
    ['วัณโรค', 'Tuberculosis'],
    ['new cases per 100,000', 40, 330, 'about 150; few cases'],
    ['treatment completed', 60, 100, 'target 88 %'],
  ),
  analysis(
    31,
    ['สุขภาพจิต', 'Mental health'],
    ['asked the two questions', 45, 80, 'all at the yearly screening'],
    ['with a positive answer', 1.5, 5, 'a few of a hundred'],
    ['depression treated of expected', 50, 130, 'target 74 %'],
    ['suicides in all years per 100,000', 5, 95, '8 a year of the country'],
  ),
  analysis(
    32,
    ['การส่งต่อ', 'Referral out'],
    ['referrals per 1,000 visits', 3, 18, 'about one of a hundred'],
    ['out of the province', 10, 40, 'about a quarter'],
    ['visits that say so too', 99.9, 100.1, 'every referral ends a visit'],
  ),
  analysis(
    33,
    ['อุบัติเหตุ', 'Accidents'],
    ['accidents per 1,000 residents', 15, 38, 'emergency rooms'],
    ['on the road', 33, 62, 'about half'],
    ['riders without helmet', 48, 86, 'about two thirds'],
    ['after alcohol', 8, 38, 'about a fifth'],
    ['festival days to other days', 1.2, 5.5, 'New Year and Songkran'],
  ),
  analysis(
    34,
    ['การใช้ยาปฏิชีวนะอย่างสมเหตุผล', 'Rational use of antibiotics'],
    ['respiratory infection', 9, 22, 'target at most 20 %'],
    ['diarrhoea', 6, 20, 'target at most 20 %'],
    ['fresh wound', 32, 54, 'target at most 40 to 50 %'],
  ),
  analysis(
    35,
    ['คุณภาพข้อมูล', 'Data quality'],
    ['visits updated after 30 days', 0.03, 2, 'corrections sent later'],
  ),
]
