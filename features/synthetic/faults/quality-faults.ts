import { type Draft, type Fault, putValue, textOf } from './fault.ts'

/** Rules beyond the ministry's codes, by file: rows are kept, and wrong. */
const rules: Readonly<Record<string, readonly QualityRule[]>> = {
  PERSON: [
    [
      'sex-differs',
      'SEX',
      (draft) => putValue(draft, 'SEX', textOf(draft, 'SEX') === '1' ? '2' : '1'),
    ],
    ['birth-in-future', 'BIRTH', (draft) => putValue(draft, 'BIRTH', '20991231')],
    ['older-than-120', 'BIRTH', (draft) => putValue(draft, 'BIRTH', '19000101')],
    ['lives-at-two-places', 'TYPEAREA', livesHereToo],
    ['discharge-without-date', 'DISCHARGE', dischargeWithoutDate],
    ['house-unknown', 'HID', (draft) => putValue(draft, 'HID', '99999')],
  ],
  CARD: [['ends-before-it-begins', 'EXPIREDATE', endsBeforeItBegins]],
  CHRONIC: [['discharge-without-date', 'DATE_DISCH', endedWithoutDate]],
  SERVICE: [
    ['lower-pressure-not-below', 'DBP', (draft) => pressureTurned(draft, ['SBP', 'DBP'])],
    ['updated-in-future', 'D_UPDATE', (draft) => putValue(draft, 'D_UPDATE', '20991231120000')],
  ],
  CHRONICFU: [
    ['lower-pressure-not-below', 'DBP', (draft) => pressureTurned(draft, ['SBP', 'DBP'])],
    ['implausible-weight', 'WEIGHT', (draft) => putValue(draft, 'WEIGHT', '480.0')],
  ],
  NCDSCREEN: [
    ['lower-pressure-not-below', 'DBP_1', (draft) => pressureTurned(draft, ['SBP_1', 'DBP_1'])],
    ['implausible-sugar', 'BSLEVEL', (draft) => putValue(draft, 'BSLEVEL', '990.00')],
    ['implausible-height', 'HEIGHT', (draft) => putValue(draft, 'HEIGHT', '15')],
  ],
}

type QualityRule = readonly [code: string, column: string, spoil: (draft: Draft) => boolean]

export function qualityFaults(fileName: string): readonly Fault[] {
  return (rules[fileName] ?? []).map(([code, column, spoil]) => ({
    code,
    family: 'quality',
    column,
    expect: 'flag',
    place: 'in-place',
    spoil,
  }))
}

function livesHereToo(draft: Draft): boolean {
  return textOf(draft, 'TYPEAREA') === '4' && putValue(draft, 'TYPEAREA', '1')
}

function dischargeWithoutDate(draft: Draft): boolean {
  return textOf(draft, 'DISCHARGE') === '9' && putValue(draft, 'DISCHARGE', '1')
}

function endsBeforeItBegins(draft: Draft): boolean {
  const day = '19990101'
  return textOf(draft, 'STARTDATE') > day && putValue(draft, 'EXPIREDATE', day)
}

function endedWithoutDate(draft: Draft): boolean {
  return textOf(draft, 'DATE_DISCH') === '' && putValue(draft, 'TYPEDISCH', '02')
}

function pressureTurned(draft: Draft, [upper, lower]: readonly [string, string]): boolean {
  const high = textOf(draft, upper)
  return high !== '' && putValue(draft, upper, textOf(draft, lower)) && putValue(draft, lower, high)
}
