import { checkCodes } from '#domain/standard'
import { code, page, table } from './markdown.ts'

/** The ministry's record-checking codes. */
export function checkCodesPage(): string {
  const rows = checkCodes.map((check) => [
    code(check.code),
    check.file,
    check.fields.join(', '),
    check.kind,
    check.rule,
  ])
  return page('Check codes · รหัสตรวจสอบข้อมูล', [
    `${checkCodes.length} codes of the ministry's checking programs, of about B.E. 2558; where they disagree with the dictionary, the dictionary is right. Intake does not apply them yet.`,
    table(['Code', 'File', 'Fields', 'Kind', 'Rule'], rows),
  ])
}
