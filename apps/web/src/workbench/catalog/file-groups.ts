/** A group of files, as people look for them. */
export interface FileGroup {
  readonly id: string
  readonly th: string
  readonly en: string
  /** In lower case, as they are served. */
  readonly tables: readonly string[]
}

/** Every file of the standard stands in one group; whatever stands in none is a reference table. */
export const fileGroups: readonly FileGroup[] = [
  {
    id: 'people',
    th: 'ข้อมูลบุคคล',
    en: 'People',
    tables: ['person', 'address', 'card', 'death', 'drugallergy'],
  },
  {
    id: 'outpatient',
    th: 'บริการผู้ป่วยนอก',
    en: 'Out-patient services',
    tables: [
      'service',
      'diagnosis_opd',
      'drug_opd',
      'procedure_opd',
      'charge_opd',
      'labfu',
      'appointment',
      'accident',
      'surveillance',
    ],
  },
  {
    id: 'inpatient',
    th: 'ผู้ป่วยใน',
    en: 'In-patients',
    tables: ['admission', 'diagnosis_ipd', 'drug_ipd', 'procedure_ipd', 'charge_ipd'],
  },
  {
    id: 'chronic',
    th: 'โรคเรื้อรัง',
    en: 'Chronic diseases',
    tables: ['chronic', 'chronicfu', 'ncdscreen'],
  },
  {
    id: 'mothers',
    th: 'แม่และเด็ก',
    en: 'Mothers and children',
    tables: [
      'women',
      'fp',
      'prenatal',
      'anc',
      'labor',
      'postnatal',
      'newborn',
      'newborncare',
      'nutrition',
    ],
  },
  {
    id: 'prevention',
    th: 'ส่งเสริมป้องกัน',
    en: 'Promotion and prevention',
    tables: ['epi', 'dental', 'specialpp'],
  },
  {
    id: 'disability',
    th: 'ผู้พิการและการฟื้นฟู',
    en: 'Disability and rehabilitation',
    tables: ['disability', 'functional', 'icf', 'rehabilitation'],
  },
  {
    id: 'community',
    th: 'ครัวเรือนและชุมชน',
    en: 'Homes and communities',
    tables: ['home', 'village', 'community_activity', 'community_service'],
  },
  {
    id: 'referral',
    th: 'ส่งต่อ',
    en: 'Referrals',
    tables: [
      'refer_history',
      'refer_result',
      'care_refer',
      'clinical_refer',
      'drug_refer',
      'investigation_refer',
      'procedure_refer',
    ],
  },
  {
    id: 'staff',
    th: 'ผู้ให้บริการและนโยบาย',
    en: 'Staff and policy',
    tables: ['provider', 'policy', 'data_correct'],
  },
]

export const referenceGroup: FileGroup = {
  id: 'reference',
  th: 'ตารางอ้างอิง',
  en: 'Reference tables',
  tables: [],
}
