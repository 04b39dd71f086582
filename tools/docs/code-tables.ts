import {
  type CodeName,
  type CodeTable,
  codeTables,
  provinces,
  thaiCodeName,
} from '#domain/standard'
import { page, table } from './markdown.ts'

/** Every code table that a field refers to, with the codes that are public. */
export function codeTablesPage(): string {
  return page('Code tables · ตารางรหัส', [
    `${codeTables.length} tables. Where no codes are listed, the list is too long to carry or not public.`,
    ...codeTables.flatMap(describeTable),
  ])
}

function describeTable(codeTable: CodeTable): readonly string[] {
  const { name, captionTh, captionEn, note, confidence } = codeTable
  const rows = codesOf(codeTable)
  const remarks = [note, confidence === 'verified' ? undefined : `Confidence: ${confidence}.`]
  const text = [`${captionTh} · ${captionEn}.`, ...remarks.filter((remark) => remark !== undefined)]
  return [
    `## ${name}`,
    text.join(' '),
    ...(rows.length === 0 ? [] : [table(['Code', 'ความหมาย'], rows)]),
  ]
}

function codesOf({
  name,
  codes,
  extraCodes,
  sampleCodes,
}: CodeTable): readonly (readonly string[])[] {
  if (name === 'CCHANGWAT') {
    const named = [...provinces.values()].map(({ code, nameTh, nameEn }) => [
      code,
      `${nameTh} ${nameEn}`,
    ])
    return [...named, ...inOrder(extraCodes)]
  }
  return [...inOrder(codes), ...inOrder(extraCodes), ...(codes ? [] : inOrder(sampleCodes))]
}

/** JavaScript lists whole numbers first; the table is in the order of the text. */
function inOrder(codes: Readonly<Record<string, CodeName>> = {}): readonly (readonly string[])[] {
  return Object.entries(codes)
    .map(([code, name]) => [code, thaiCodeName(name)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
