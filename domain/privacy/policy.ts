import type { PseudonymLabel, Treatment, WithheldReason } from './treatment.ts'

/**
 * HiPPO's default de-identification policy, one line a field.
 *
 * `FILE.FIELD` wins over `FIELD`; what is not named here follows `fallbackTreatment` (lookup.ts): free text, times and
 * every field with a privacy class are dropped, date-times lose their time, the rest is kept.
 */
export const policy: Readonly<Record<string, Treatment>> = {
  // Keys: pseudonyms that still join inside the province.
  CID: { kind: 'citizen-id', label: 'CID' },
  'PROVIDER.CID': { kind: 'citizen-id', label: 'STAFF' },
  PID: pseudonym('PID'),
  VHVID: pseudonym('PID'),
  HEADID: pseudonym('PID'),
  PID_IN: pseudonym('PID'),
  HN: pseudonym('HN'),
  SEQ: pseudonym('SEQ'),
  AN: pseudonym('AN'),
  AN_IN: pseudonym('AN'),
  HID: pseudonym('HID'),
  VID: pseudonym('VID'),
  PROVIDER: pseudonym('PROVIDER'),
  REFERID: pseudonym('REFERID'),
  REFERID_SOURCE: pseudonym('REFERID', 'HOSP_SOURCE'),
  REFERID_ORIGIN: pseudonym('REFERID', 'HOSPCODE_ORIGIN'),
  REFERID_PROVINCE: pseudonym('REFERID_PROVINCE', null),
  MPID: drop('birth-detail'),

  // Names, numbers and papers that point at one person.
  NAME: drop('name'),
  LNAME: drop('name'),
  PRENAME: drop('name', 'SEX'),
  FATHER: drop('relative'),
  MOTHER: drop('relative'),
  COUPLE: drop('relative'),
  PASSPORT: drop('document-number'),
  INSID: drop('document-number'),
  DISABID: drop('document-number'),
  REGISTERNO: drop('document-number', 'PROVIDER'),
  TELEPHONE: drop('telephone'),
  MOBILE: drop('telephone'),

  // Where people live: the sub-district stays, everything finer goes.
  HOUSE_ID: drop('address', 'HID'),
  'ADDRESS.HOUSE_ID': drop('address', 'TAMBON'),
  ROOMNO: drop('address', 'TAMBON'),
  CONDO: drop('address', 'TAMBON'),
  HOUSE: drop('address', 'TAMBON'),
  HOUSENO: drop('address', 'TAMBON'),
  SOISUB: drop('address', 'TAMBON'),
  SOIMAIN: drop('address', 'TAMBON'),
  ROAD: drop('address', 'TAMBON'),
  VILLANAME: drop('address', 'TAMBON'),
  VILLAGE: drop('address', 'TAMBON'),
  ILLHOUSE: drop('address', 'ILLTAMBON'),
  ILLVILLAGE: drop('address', 'ILLTAMBON'),
  TAMBON: { kind: 'keep' },
  AMPUR: { kind: 'keep' },
  ILLTAMBON: { kind: 'keep' },
  ILLAMPUR: { kind: 'keep' },
  LATITUDE: drop('coordinates'),
  LONGITUDE: drop('coordinates'),

  // Who people are.
  SEX: { kind: 'keep' },
  FSTATUS: { kind: 'keep' },
  MSTATUS: rareClass(1),
  OCCUPATION_OLD: rareClass(3),
  OCCUPATION_NEW: rareClass(4, { grouping: 'isco-major-group' }),
  RACE: rareClass(3, { alwaysKept: ['099'] }),
  NATION: rareClass(3, { alwaysKept: ['099'] }),
  RELIGION: rareClass(2),
  EDUCATION: rareClass(2),
  LABOR: rareClass(2),
  VSTATUS: drop('social-role'),
  MOVEIN: drop('address'),
  ABOGROUP: drop('blood-group'),
  RHGROUP: drop('blood-group'),

  // Birth and death.
  BIRTH: { kind: 'birth' },
  'PROVIDER.BIRTH': drop('staff-birth'),
  BTIME: drop('birth-detail', 'BDATE'),
  'NEWBORN.BDATE': { kind: 'first-of-month' },
  'NEWBORNCARE.BDATE': { kind: 'first-of-month' },
  BDATE: { kind: 'keep' },
  LMP: { kind: 'keep' },
  EDC: { kind: 'keep' },
  DDEATH: { kind: 'first-of-month' },
  DATE_DEATH: { kind: 'first-of-month' },
  DDISCHARGE: { kind: 'first-of-month-if-dead' },

  // Times.
  TIME_SERV: { kind: 'hour' },
  'ACCIDENT.DATETIME_SERV': { kind: 'hour' },
  'ACCIDENT.DATETIME_AE': { kind: 'hour' },
  D_UPDATE: { kind: 'date-only' },

  // Text.
  LABRESULT: { kind: 'result' },
  DNAME: drop('free-text', 'DIDSTD'),
  'DRUGALLERGY.DNAME': drop('free-text', 'DRUGALLERGY'),
  UNIT_PACKING: drop('free-text', 'UNIT'),
  CHIEFCOMP: drop('free-text'),
  CLINICALNAME: drop('free-text', 'CLINICALCODE'),
  CLINICALRESULT: drop('free-text', 'CLINICALVALUE'),
  INVESTNAME: drop('free-text', 'INVESTCODE'),
  INVESTRESULT: drop('free-text', 'INVESTVALUE'),
  PROCEDURENAME: drop('free-text', 'PROCEDCODE'),
}

/** Files that are read from archives but not loaded yet. */
export const filesKeptAside: readonly string[] = ['DATA_CORRECT']

/** Persons of the province that a class needs to be served under its own code. */
export const rareClassMinimum = 5

/** First fiscal year a province holds (B.E. 2563, the Christian year in which it ends); fixed, so that no cohort changes its grain. */
export const firstFiscalYear = 2020

/** Whoever is this old on the first day of the newest fiscal year held is served as exactly this old. */
export const ageCapYears = 90

/** Whoever is this old on the first day of the event's fiscal year gets the age on that day. */
export const adultYears = 20

/** Ages in months are served below this age, and birth months for whoever was below it when `firstFiscalYear` began. */
export const childMonths = 72

/** What a laboratory result may say in words; anything else in words is not served. */
export const resultCodes: readonly string[] = [
  'NEGATIVE',
  'POSITIVE',
  'NORMAL',
  'ABNORMAL',
  'TRACE',
  'NON-REACTIVE',
  'REACTIVE',
  'WEAKLY REACTIVE',
  'INCONCLUSIVE',
  'DETECTED',
  'NOT DETECTED',
  '1+',
  '2+',
  '3+',
  '4+',
]

/** Other spellings of `resultCodes` that hospitals use, upper case. */
export const resultSpellings: Readonly<Record<string, string>> = {
  NEG: 'NEGATIVE',
  'NEG.': 'NEGATIVE',
  '-VE': 'NEGATIVE',
  POS: 'POSITIVE',
  'POS.': 'POSITIVE',
  '+VE': 'POSITIVE',
  NONREACTIVE: 'NON-REACTIVE',
  'NON REACTIVE': 'NON-REACTIVE',
  '+1': '1+',
  '+2': '2+',
  '+3': '3+',
  '+4': '4+',
}

function pseudonym(label: PseudonymLabel, hospitalField: string | null = 'HOSPCODE'): Treatment {
  return { kind: 'pseudonym', label, hospitalField }
}

function drop(reason: WithheldReason, instead?: string): Treatment {
  return { kind: 'drop', reason, ...(instead !== undefined && { instead }) }
}

function rareClass(
  width: number,
  options: { grouping?: 'as-is' | 'isco-major-group'; alwaysKept?: readonly string[] } = {},
): Treatment {
  const { grouping = 'as-is', alwaysKept = [] } = options
  return { kind: 'rare-class', grouping, alwaysKept, other: 'X'.repeat(width) }
}
