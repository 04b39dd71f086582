import {
  describeColumn,
  type LakeColumn,
  lakeColumns,
  treatmentOf,
  withheldColumns,
} from '#domain/privacy'
import {
  appearedIn,
  eventField,
  type FieldSpec,
  type FileSpec,
  files,
  findCodeTable,
  findFile,
  partitionField,
} from '#domain/standard'
import { code, page, table } from './markdown.ts'

/** The dictionary: every file and field of the standard, and what HiPPO does to it. */
export function dictionary(): string {
  const fieldCount = files.reduce((sum, file) => sum + file.fields.length, 0)
  return page('Dictionary of the 43-file standard · พจนานุกรมข้อมูล 43 แฟ้ม', [
    `${files.length} files and ${fieldCount} fields, version 2.4.1. File and field names are the ministry's. In SQL a file is a table with its name in lower case, and a field a column with its name in any case.`,
    legend(),
    '## Files · แฟ้ม',
    table(
      ['No', 'File', 'แฟ้ม', 'Meaning', 'Sent as', 'Key', 'Year level', 'Event date', 'Fields'],
      files.map(describeFile),
    ),
    ...files.flatMap(describeFields),
  ])
}

function describeFile(file: FileSpec): readonly (string | number)[] {
  return [
    file.no,
    `[${file.name}](#${file.name.toLowerCase()})`,
    file.captionTh,
    file.captionEn,
    file.kind,
    file.primaryKey.join(' + '),
    partitionField(file)?.name ?? '',
    eventField(file)?.name ?? '',
    file.fields.length,
  ]
}

function describeFields(file: FileSpec): readonly string[] {
  const added = lakeColumns(file.name).filter((column) => column.served && !column.field)
  return [
    `## ${file.name}`,
    `${file.captionTh} · ${file.captionEn}. ${file.grain}`,
    table(
      [
        'Field',
        'คำอธิบาย',
        'Text',
        'Key',
        'Required',
        'Codes',
        'Since',
        'Privacy',
        'Column',
        'De-identification',
      ],
      file.fields.map((field) => describeField(file, field)),
    ),
    ...(added.length === 0 ? [] : [describeAdded(added)]),
  ]
}

function describeField(file: FileSpec, field: FieldSpec): readonly string[] {
  const column = lakeColumns(file.name).find((candidate) => candidate.field === field.name)
  return [
    field.name,
    field.captionTh,
    textForm(field),
    file.primaryKey.includes(field.name) ? 'key' : '',
    field.notNull ? 'yes' : '',
    describeCodes(field),
    appearedIn(file, field),
    field.privacy ?? '',
    code(column?.sqlType ?? ''),
    treatmentTag(file, field),
  ]
}

function textForm({ type, width, scale }: FieldSpec): string {
  if (scale !== undefined) return `${type}(${width},${scale})`
  return width === 0 ? type : `${type}(${width})`
}

function describeCodes({ codes, ref }: FieldSpec): string {
  if (codes !== undefined) {
    return Object.entries(codes)
      .map(([value, meaning]) => `${value} ${meaning}`)
      .join('; ')
  }
  if (ref === undefined) return ''
  if (findFile(ref) !== undefined) return `[${ref}](#${ref.toLowerCase()})`
  return findCodeTable(ref) === undefined ? ref : `[${ref}](code-tables.md#${anchor(ref)})`
}

/** A heading's anchor, as GitHub makes it. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9_ -]/g, '')
    .replaceAll(' ', '-')
}

function treatmentTag(file: FileSpec, field: FieldSpec): string {
  const treatment = treatmentOf(file.name, field.name)
  switch (treatment.kind) {
    case 'keep':
      return ''
    case 'drop':
      return `not served: ${treatment.reason}${treatment.instead ? `; use ${treatment.instead}` : ''}`
    case 'pseudonym':
    case 'citizen-id':
      return `${treatment.kind} (${treatment.label})`
    default:
      return treatment.kind
  }
}

function describeAdded(added: readonly LakeColumn[]): string {
  const rows = added.map((column) => {
    const text = describeColumn(column)
    return [column.name, code(column.sqlType), text?.th ?? '', text?.en ?? '']
  })
  return `Columns that HiPPO adds:\n\n${table(['Column', 'Type', 'คำอธิบาย', 'Meaning'], rows)}`
}

/** What the words of the column "De-identification" mean. */
function legend(): string {
  const sentences = new Map<string, readonly [string, string]>()
  for (const column of files.flatMap((file) => lakeColumns(file.name))) {
    const text = describeColumn(column)
    if (column.treatment === undefined || text === undefined) continue
    const { treatment } = column
    const tag = treatment.kind === 'citizen-id' ? `citizen-id (${treatment.label})` : treatment.kind
    sentences.set(tag, [text.th, text.en])
  }
  for (const { code: reason, reason: text } of withheldColumns()) {
    sentences.set(`not served: ${reason}`, [text.th, text.en])
  }
  const rows = [...sentences].sort(([a], [b]) => (a < b ? -1 : 1))
  return `What the words of the last column mean; an empty cell means that the value is kept as it is:\n\n${table(
    ['De-identification', 'คำอธิบาย', 'Meaning'],
    rows.map(([tag, [th, en]]) => [tag, th, en]),
  )}`
}
