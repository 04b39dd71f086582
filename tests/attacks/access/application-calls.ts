import { type RouteName, routes } from '#contract'
import type { CommandType } from '#domain/access'
import type { SiteClient } from '../../e2e/signed-in-client.ts'
import { type Told, toldBy } from './stage.ts'

/** What an attacker knows about an application: everything but a right to it. */
export interface Known {
  readonly id: string
  readonly hash: string
  readonly uploadId: string
  readonly messageId: string
}

export interface Call {
  readonly route: RouteName
  /** The command that the route gives, as the permission table names it. */
  readonly command: CommandType
  readonly body?: object
  readonly file?: Uint8Array
  /** Put in the place of `:kind`. */
  readonly kind?: string
}

export const details = {
  contact: 'กลุ่มงานพัฒนายุทธศาสตร์สาธารณสุข',
  purpose: 'วิเคราะห์สถานการณ์โรคไม่ติดต่อเรื้อรังของจังหวัด',
  ...{ knowsSql: true, knowsStandard: true, letterBy: 'upload' },
} as const

export const letter = {
  ...{ number: 'พร 0033.001/1', date: '2026-11-02' },
  ...{ subject: 'ขอเข้าใช้งานระบบ HiPPO', signatory: 'นายแพทย์ตัวอย่าง สมมติ' },
} as const

const receipt = { number: '12/2569', receivedOn: '2026-11-03', by: 'paper' } as const

/** Never right: what it would decide on has not been submitted so often. */
const decision = { submission: 99, reviewed: [], note: 'ตรวจเอกสารแล้วครบถ้วน' } as const

/** Every route about one application, with a body that is well formed and, past all gates, changes nothing. */
export function callsAbout({ uploadId }: Known): readonly Call[] {
  const reasons = [{ about: 'terms', reason: 'ลายมือชื่อไม่ครบถ้วน' }]
  const { note: _, ...reviewed } = decision
  return [
    { route: 'editDetails', command: 'edit-details', body: { details } },
    { route: 'sendCode', command: 'confirm-phone', body: { phone: '025902180' } },
    { route: 'confirmCode', command: 'confirm-phone', body: { code: '000000' } },
    { route: 'form', command: 'view-application', kind: 'agreement' },
    { route: 'form', command: 'view-application', kind: 'letter' },
    { route: 'upload', command: 'attach-document', file: Buffer.from('x') },
    {
      ...{ route: 'attachPaper', command: 'replace-document' },
      body: { uploadId, kind: 'letter', letter: { ...letter, date: '2036-01-01' } },
    },
    { route: 'paper', command: 'view-application' },
    { route: 'paperPage', command: 'view-application' },
    { route: 'submit', command: 'submit', body: {} },
    { route: 'withdraw', command: 'withdraw', body: {} },
    { route: 'reviewedApplication', command: 'view-application' },
    { route: 'beginReview', command: 'begin-review', body: {} },
    { route: 'returnApplication', command: 'return', body: { ...reviewed, reasons } },
    { route: 'approve', command: 'approve', body: decision },
    { route: 'reject', command: 'reject', body: decision },
    {
      ...{ route: 'registerLetter', command: 'register-letter' },
      body: { uploadId, letter, receipt: { ...receipt, receivedOn: '2036-01-01' } },
    },
    { route: 'resendMessage', command: 'resend-sms', body: {} },
  ]
}

/** Make a call, as one of the product's pages would. */
export function make(call: Call, client: SiteClient, known: Known): Promise<Told> {
  const route = routes[call.route]
  const path = route.path
    .replace(':id', known.id)
    .replace(':hash', known.hash)
    .replace(':page', '1')
    .replace(':messageId', known.messageId)
    .replace(':kind', call.kind ?? '')
  const { file } = call
  return toldBy(
    file === undefined ? client.call(route.method, path, call.body) : client.sendFile(path, file),
  )
}

/** The code of a problem; `done` for an answer. */
export function codeOf({ status, body }: Told): string {
  if (status < 300) return 'done'
  return (JSON.parse(body) as { code: string }).code
}
