import type { ProvinceRows, Row } from '../fixture/rows.ts'
import { text } from '../fixture/rows.ts'

/** The start of a statement: residents (POP13), one row per citizen pseudonym. */
export const withResidents = `WITH pop13 AS (
  SELECT * FROM person
  WHERE CID IS NOT NULL AND NATION = '099' AND DISCHARGE = '9' AND TYPEAREA IN ('1', '3')
  QUALIFY row_number() OVER (PARTITION BY CID ORDER BY TYPEAREA, D_UPDATE DESC, HOSPCODE) = 1
)`

/** The same residents, computed without SQL. */
export function residents(own: ProvinceRows): readonly Row[] {
  const eligible = own
    .of('person')
    .filter((row) => row.CID && row.NATION === '099' && row.DISCHARGE === '9')
    .filter((row) => row.TYPEAREA === '1' || row.TYPEAREA === '3')
  const byPerson = Map.groupBy(eligible, (row) => text(row, 'CID'))
  return [...byPerson.values()].flatMap((rows) => rows.toSorted(preferred).slice(0, 1))
}

function preferred(a: Row, b: Row): number {
  return (
    text(a, 'TYPEAREA').localeCompare(text(b, 'TYPEAREA')) ||
    text(b, 'D_UPDATE').localeCompare(text(a, 'D_UPDATE')) ||
    text(a, 'HOSPCODE').localeCompare(text(b, 'HOSPCODE'))
  )
}

/** Citizen pseudonyms of rows whose ICD code lies in a range of text. */
export function peopleWith(
  own: ProvinceRows,
  range: { readonly from: string; readonly to: string },
): ReadonlySet<string> {
  const coded = [
    ...own.of('diagnosis_opd').map((row) => ({ row, code: text(row, 'DIAGCODE') })),
    ...own.of('diagnosis_ipd').map((row) => ({ row, code: text(row, 'DIAGCODE') })),
    ...own.of('chronic').map((row) => ({ row, code: text(row, 'CHRONIC') })),
  ]
  return new Set(
    coded
      .filter(({ row, code }) => row.CID && code >= range.from && code < range.to)
      .map(({ row }) => text(row, 'CID')),
  )
}
