/** Other words by which people look for a file: the plainest first, the file's own names left out. */
export interface SearchWords {
  readonly th: readonly string[]
  readonly en: readonly string[]
}

/** The words of a file, or of a reference table; none where nobody asks for it by another name. */
export function searchWordsOf(name: string): SearchWords {
  const { th = '', en = '' } = written[name] ?? {}
  return { th: listed(th), en: listed(en) }
}

function listed(words: string): readonly string[] {
  return words === '' ? [] : words.split(', ')
}

const written: Readonly<Record<string, { readonly th: string; readonly en: string }>> = {
  PERSON: {
    th: 'ประชากร, ทะเบียนบุคคล, คน, ประชาชน, อายุ, เพศ, สัญชาติ, ศาสนา, อาชีพ, การศึกษา, สถานะบุคคล, ในเขตรับผิดชอบ, ผู้สูงอายุ, เด็ก, วัยทำงาน, พีระมิดประชากร',
    en: 'typearea, person, population, people, age, sex, gender, nationality, elderly, catchment',
  },
  ADDRESS: {
    th: 'ที่อยู่, ตำบล, อำเภอ, ทะเบียนบ้าน, นอกเขต, ภูมิลำเนา',
    en: 'address, residence, district, subdistrict, tambon, amphoe',
  },
  DEATH: {
    th: 'ตาย, เสียชีวิต, สาเหตุการตาย, มรณะ, อัตราตาย, มารดาตาย',
    en: 'death, mortality, cause of death, died',
  },
  CHRONIC: {
    th: 'เบาหวาน, ความดันโลหิตสูง, ความดัน, โรคเรื้อรัง, ทะเบียนโรคเรื้อรัง, ไตเรื้อรัง, โรคไต, โรคหัวใจ, หลอดเลือดสมอง, ถุงลมโป่งพอง, หอบหืด, มะเร็ง',
    en: 'ncd, chronic, diabetes, dm, hypertension, ht, ckd, copd, asthma, stroke, cancer, register',
  },
  CARD: {
    th: 'สิทธิ, สิทธิการรักษา, หลักประกันสุขภาพ, บัตรทอง, ประกันสังคม, ข้าราชการ, สิทธิว่าง',
    en: 'insurance, entitlement, coverage, universal coverage, uc, social security',
  },
  HOME: {
    th: 'บ้าน, หลังคาเรือน, ครัวเรือน, สุขาภิบาล, ส้วม, น้ำดื่ม, ขยะ, อสม.',
    en: 'home, house, household, sanitation, toilet, water, family',
  },
  VILLAGE: {
    th: 'หมู่บ้าน, ชุมชน, วัด, โรงเรียน, ตลาด, ร้านอาหาร, โรงงาน, ชมรมผู้สูงอายุ',
    en: 'village, community, school, temple, market, factory',
  },
  DISABILITY: {
    th: 'ผู้พิการ, คนพิการ, ความพิการ, พิการ, ประเภทความพิการ',
    en: 'disability, disabled, impairment',
  },
  PROVIDER: {
    th: 'ผู้ให้บริการ, บุคลากร, เจ้าหน้าที่, แพทย์, พยาบาล, ทันตแพทย์, เภสัชกร',
    en: 'provider, staff, doctor, physician, nurse, dentist, pharmacist, workforce',
  },
  WOMEN: {
    th: 'หญิงวัยเจริญพันธุ์, วัยเจริญพันธุ์, คุมกำเนิด, จำนวนบุตร, แท้ง',
    en: 'women, reproductive age, married women, abortion, children',
  },
  DRUGALLERGY: {
    th: 'แพ้ยา, ประวัติแพ้ยา, อาการแพ้, ผื่นแพ้ยา, อาการไม่พึงประสงค์',
    en: 'allergy, drug allergy, adverse drug reaction, adr',
  },
  FUNCTIONAL: {
    th: 'ประเมินความบกพร่อง, ติดเตียง, ติดบ้าน, ภาวะพึ่งพิง, กิจวัตรประจำวัน, ผู้สูงอายุ',
    en: 'adl, functional, barthel, dependent, long term care, elderly',
  },
  ICF: {
    th: 'สภาวะสุขภาพ, ความสามารถของผู้พิการ, ประเมินผู้พิการ, ไอซีเอฟ',
    en: 'icf, classification of functioning, functioning, disability assessment',
  },
  SERVICE: {
    th: 'ผู้ป่วยนอก, มารับบริการ, การรับบริการ, คนไข้นอก, จำนวนครั้ง, ความดันโลหิต, สัญญาณชีพ, ชีพจร, อุณหภูมิ, ค่ารักษา, แพทย์ทางไกล',
    en: 'visit, service, opd, outpatient, out-patient, encounter, vital signs, blood pressure, telemedicine, cost',
  },
  DIAGNOSIS_OPD: {
    th: 'วินิจฉัย, วินิจฉัยโรคผู้ป่วยนอก, โรค, รหัสโรค, สาเหตุการป่วย, เบาหวาน, ความดันโลหิตสูง, ไข้เลือดออก, ไข้หวัดใหญ่, อุจจาระร่วง, ปอดอักเสบ, ซึมเศร้า, มะเร็ง, 5 อันดับโรค',
    en: 'diagnosis, icd-10, icd10, disease, outpatient, opd, morbidity, diabetes, dengue',
  },
  DRUG_OPD: {
    th: 'ยา, จ่ายยา, ยาผู้ป่วยนอก, ค่ายา, ยาปฏิชีวนะ, การใช้ยาสมเหตุผล, สมุนไพร',
    en: 'drug, medicine, medication, prescription, dispensing, antibiotic, outpatient, opd',
  },
  PROCEDURE_OPD: {
    th: 'หัตถการ, ผ่าตัด, หัตถการผู้ป่วยนอก, แพทย์แผนไทย, นวด, ทำแผล, กายภาพบำบัด',
    en: 'procedure, operation, surgery, icd-9, icd9, outpatient, opd, thai traditional medicine',
  },
  CHARGE_OPD: {
    th: 'ค่าใช้จ่าย, ค่าบริการ, ค่ารักษา, ค่าใช้จ่ายผู้ป่วยนอก, รายได้, ราคา, ต้นทุน',
    en: 'charge, cost, price, payment, fee, outpatient, opd',
  },
  SURVEILLANCE: {
    th: 'เฝ้าระวัง, โรคติดต่อ, ระบาด, ระบาดวิทยา, รง.506, 506, ไข้เลือดออก, โควิด, วัณโรค',
    en: 'surveillance, notifiable disease, outbreak, epidemiology, infectious, dengue, covid',
  },
  ACCIDENT: {
    th: 'อุบัติเหตุ, ฉุกเฉิน, อุบัติเหตุจราจร, รถชน, จักรยานยนต์, หมวกนิรภัย, เข็มขัดนิรภัย, เมา, บาดเจ็บ',
    en: 'accident, emergency, injury, trauma, traffic, helmet, seat belt, triage, er',
  },
  LABFU: {
    th: 'แล็บ, ผลตรวจ, ผลแล็บ, ห้องปฏิบัติการ, น้ำตาล, น้ำตาลในเลือด, น้ำตาลสะสม, ไขมัน, คอเลสเตอรอล, ไต, การทำงานของไต, ค่าไต, ตรวจเลือด, ตรวจปัสสาวะ',
    en: 'hba1c, egfr, creatinine, fbs, lab, laboratory, test result, glucose, cholesterol, ldl, kidney, albumin, blood test',
  },
  CHRONICFU: {
    th: 'ติดตามโรคเรื้อรัง, ติดตามเบาหวาน, ติดตามความดัน, ตรวจตา, ตรวจเท้า, จอประสาทตา, เบาหวานขึ้นตา, รอบเอว, น้ำหนัก, ส่วนสูง, คุมความดันได้',
    en: 'chronic follow-up, follow-up, retina, eye exam, foot exam, diabetes, hypertension, bmi, waist',
  },
  ADMISSION: {
    th: 'ผู้ป่วยใน, นอนโรงพยาบาล, รับไว้รักษา, แอดมิต, จำหน่าย, วันนอน, กลุ่มวินิจฉัยโรคร่วม',
    en: 'admission, ipd, inpatient, in-patient, hospitalization, length of stay, drg, rw, adjrw, discharge',
  },
  DIAGNOSIS_IPD: {
    th: 'วินิจฉัยโรคผู้ป่วยใน, วินิจฉัย, โรค, รหัสโรค, โรคร่วม, โรคแทรก, เบาหวาน, หลอดเลือดสมอง, ติดเชื้อในกระแสเลือด',
    en: 'diagnosis, icd-10, icd10, disease, inpatient, ipd, comorbidity, complication, stroke, sepsis',
  },
  DRUG_IPD: {
    th: 'ยาผู้ป่วยใน, ยา, จ่ายยา, ยากลับบ้าน, ค่ายา',
    en: 'drug, medicine, medication, inpatient, ipd, home medication',
  },
  PROCEDURE_IPD: {
    th: 'หัตถการผู้ป่วยใน, หัตถการ, ผ่าตัด, ผ่าตัดคลอด, ห้องผ่าตัด',
    en: 'procedure, operation, surgery, icd-9, icd9, inpatient, ipd',
  },
  CHARGE_IPD: {
    th: 'ค่าใช้จ่ายผู้ป่วยใน, ค่าใช้จ่าย, ค่าบริการ, ค่าห้อง, ค่ารักษา',
    en: 'charge, cost, price, payment, inpatient, ipd',
  },
  APPOINTMENT: {
    th: 'นัด, นัดหมาย, วันนัด, ขาดนัด, มาตามนัด',
    en: 'appointment, next visit, missed appointment',
  },
  DENTAL: {
    th: 'ฟัน, ทันตกรรม, ทันตสุขภาพ, ฟันผุ, สุขภาพช่องปาก, ฟันน้ำนม, ฟันแท้, ฟันเทียม, เหงือก',
    en: 'dental, teeth, tooth, caries, oral health, fluoride, sealant',
  },
  REHABILITATION: {
    th: 'ฟื้นฟูสมรรถภาพ, ฟื้นฟู, กายอุปกรณ์, กายภาพบำบัด, รถเข็น, แขนขาเทียม',
    en: 'rehabilitation, rehab, assistive device, physical therapy, wheelchair',
  },
  NCDSCREEN: {
    th: 'คัดกรอง, คัดกรองเบาหวาน, คัดกรองความดัน, กลุ่มเสี่ยง, เบาหวาน, สูบบุหรี่, บุหรี่, สุรา, เหล้า, อ้วน, รอบเอว',
    en: 'screening, ncd screening, ncd, risk group, diabetes, hypertension, smoking, alcohol, obesity, bmi',
  },
  FP: {
    th: 'วางแผนครอบครัว, คุมกำเนิด, ยาคุม, ยาฉีดคุมกำเนิด, ฝังยาคุม, ห่วงอนามัย, ทำหมัน, ถุงยาง',
    en: 'family planning, contraception, contraceptive, pill, implant, iud, condom, sterilization',
  },
  PRENATAL: {
    th: 'ตั้งครรภ์, หญิงตั้งครรภ์, ท้อง, ครรภ์, ธาลัสซีเมีย, ซิฟิลิส, เอชไอวี, โลหิตจาง, วันกำหนดคลอด',
    en: 'pregnancy, pregnant, prenatal, thalassemia, syphilis, vdrl, hiv, anaemia, due date, gravida',
  },
  ANC: {
    th: 'ฝากครรภ์, ฝากท้อง, ฝากครรภ์คุณภาพ, ฝากครรภ์ 5 ครั้ง, ฝากครรภ์ก่อน 12 สัปดาห์, อายุครรภ์, หญิงตั้งครรภ์',
    en: 'antenatal, anc, antenatal care, gestational age, pregnancy visit',
  },
  LABOR: {
    th: 'คลอด, คลอดบุตร, การคลอด, ผ่าคลอด, แม่วัยรุ่น, แท้ง, เกิดมีชีพ, เกิดไร้ชีพ, สิ้นสุดการตั้งครรภ์',
    en: 'delivery, labor, labour, birth, live birth, stillbirth, caesarean, teenage mother, abortion',
  },
  POSTNATAL: {
    th: 'หลังคลอด, ดูแลมารดาหลังคลอด, เยี่ยมหลังคลอด, มารดาหลังคลอด',
    en: 'postnatal, postpartum, mother care',
  },
  NEWBORN: {
    th: 'ทารกแรกเกิด, ทารก, เด็กแรกเกิด, น้ำหนักแรกเกิด, น้ำหนักน้อย, ขาดออกซิเจน, ไทรอยด์',
    en: 'newborn, birth weight, low birth weight, asphyxia, tsh, vitamin k, neonatal',
  },
  NEWBORNCARE: {
    th: 'ดูแลทารก, เยี่ยมทารก, ทารกหลังคลอด, นมแม่, กินนมแม่',
    en: 'newborn care, neonatal care, breastfeeding, home visit',
  },
  EPI: {
    th: 'วัคซีน, สร้างเสริมภูมิคุ้มกัน, ฉีดวัคซีน, ภูมิคุ้มกันโรค, ไข้หวัดใหญ่, หัด, โปลิโอ, เอชพีวี, โควิด',
    en: 'vaccine, vaccination, immunization, immunisation, epi, measles, mmr, polio, hpv, influenza, covid, bcg',
  },
  NUTRITION: {
    th: 'โภชนาการ, พัฒนาการเด็ก, พัฒนาการ, น้ำหนัก, ส่วนสูง, เด็กเตี้ย, สูงดีสมส่วน, เด็กอ้วน, นมแม่',
    en: 'nutrition, child development, growth, stunting, wasting, weight, height, breastfeeding, dspm',
  },
  SPECIALPP: {
    th: 'ส่งเสริมป้องกัน, คัดกรองมะเร็ง, มะเร็งเต้านม, มะเร็งปากมดลูก, คัดกรองซึมเศร้า, ซึมเศร้า, พัฒนาการ, คัดกรองผู้สูงอายุ',
    en: 'special pp, prevention, health promotion, cancer screening, breast, cervical, depression, dspm, 2q',
  },
  COMMUNITY_ACTIVITY: {
    th: 'กิจกรรมชุมชน, กิจกรรมในชุมชน, ลูกน้ำยุงลาย, พ่นหมอกควัน, อบรม, รณรงค์, สุขศึกษา',
    en: 'community activity, campaign, health education, vector control, mosquito',
  },
  COMMUNITY_SERVICE: {
    th: 'เยี่ยมบ้าน, บริการในชุมชน, เยี่ยมผู้ป่วย, ดูแลที่บ้าน, อสม.',
    en: 'home visit, community service, home care, outreach',
  },
  CARE_REFER: {
    th: 'ดูแลขณะส่งต่อ, ส่งต่อ, รถพยาบาล, ดูแลระหว่างส่งต่อ',
    en: 'care during referral, refer, referral, ambulance, transfer',
  },
  CLINICAL_REFER: {
    th: 'ประเมินผู้ป่วยส่งต่อ, ส่งต่อ, อาการทางคลินิก, ประเมินทางคลินิก',
    en: 'clinical assessment, refer, referral',
  },
  DRUG_REFER: {
    th: 'ยาผู้ป่วยส่งต่อ, ส่งต่อ, ยา',
    en: 'referral drugs, refer, referral, drug, medicine',
  },
  INVESTIGATION_REFER: {
    th: 'ผลตรวจผู้ป่วยส่งต่อ, ส่งต่อ, ผลแล็บ, เอกซเรย์, ตรวจวินิจฉัย',
    en: 'investigation, refer, referral, lab, x-ray, imaging',
  },
  PROCEDURE_REFER: {
    th: 'หัตถการผู้ป่วยส่งต่อ, ส่งต่อ, หัตถการ, ผ่าตัด',
    en: 'referral procedures, refer, referral, procedure, operation',
  },
  REFER_HISTORY: {
    th: 'ส่งต่อ, ส่งต่อผู้ป่วย, ใบส่งต่อ, ประวัติการส่งต่อ, โรงพยาบาลปลายทาง',
    en: 'refer, referral, refer out, transfer, destination hospital',
  },
  REFER_RESULT: {
    th: 'ตอบรับการส่งต่อ, ส่งต่อ, ผลการส่งต่อ, รับส่งต่อ, ปฏิเสธการส่งต่อ',
    en: 'referral response, refer, referral, refer in, accepted',
  },
  DATA_CORRECT: {
    th: 'แก้ไขข้อมูล, ขอแก้ไข, ลบข้อมูล, ข้อมูลผิด',
    en: 'correction, data correction, delete, amend',
  },
  POLICY: {
    th: 'นโยบาย, ข้อมูลตามนโยบาย, ตัวชี้วัด, เส้นรอบศีรษะ',
    en: 'policy, indicator',
  },
  CHOSPITAL: {
    th: 'หน่วยบริการ, โรงพยาบาล, รพ.สต., สถานพยาบาล, ชื่อโรงพยาบาล, รหัสสถานพยาบาล, อำเภอ',
    en: 'hospital, facility, hospital name, hospcode, clinic, health centre',
  },
  CCHANGWAT: {
    th: 'จังหวัด, เขตสุขภาพ, รหัสจังหวัด',
    en: 'province, health region, changwat',
  },
}
