import { accessPolicy } from '#domain/access'
import type { Language } from '#domain/outcome'
import type { Database } from '#platform/database'
import { createClamdScanner, createInspector, readWording } from '#platform/documents'
import { waitingMessages } from '#platform/messaging'
import type { OfficeSettings } from '../composition/office-settings.ts'
import type { Settings } from '../composition/settings.ts'
import { openSmsGateway } from '../composition/sms-gateway.ts'
import type { Finding } from './findings.ts'

type Words = Readonly<Record<Language, string>>
const found = (mark: Finding['mark'], words: Words, language: Language): Finding => ({
  ...{ mark, text: words[language] },
})

/** What the access journey depends on: papers, the scanner, messages, the directory. */
export async function accessFindings(
  { office, directory }: Settings,
  database: Database,
  language: Language,
): Promise<readonly Finding[]> {
  return [
    await papers(office, language),
    await scanner(office, language),
    await gateway(office, database, language),
    ...(await waiting(database, language)),
    directory === undefined
      ? found(
          'careful',
          {
            th: 'ไม่ได้ตั้งค่าระบบ Heidi ใช้รายชื่อทดลอง',
            en: 'no directory is set: the demo roster stands in',
          },
          language,
        )
      : found(
          'fine',
          {
            th: `ถามบทบาทแอดมินจาก ${directory.kind}`,
            en: `provincial admins by ${directory.kind}`,
          },
          language,
        ),
  ]
}

const layerNames = [
  ['memoryLimit', { th: 'การจำกัดหน่วยความจำ', en: 'the limit on memory' }],
  ['withoutNetwork', { th: 'การตัดเครือข่าย', en: 'the cut off network' }],
  ['withoutFiles', { th: 'การซ่อนไฟล์อื่น (bubblewrap)', en: 'hiding other files (bubblewrap)' }],
] as const

async function papers({ wordingPath }: OfficeSettings, language: Language): Promise<Finding> {
  const wording = await readWording(wordingPath)
  if (!wording.ok) {
    const words = { th: 'อ่านข้อความของแบบฟอร์มไม่ได้', en: 'the wording of the forms cannot be read' }
    return found('broken', words, language)
  }
  const layers = await createInspector({ limits: accessPolicy.upload }).confinement()
  const missing = layerNames.filter(([layer]) => !layers[layer]).map(([, words]) => words[language])
  const words =
    missing.length === 0
      ? { th: 'เอกสารเปิดในโปรแกรมที่จำกัดสิทธิ์ครบ', en: 'papers are opened under all limits' }
      : {
          th: `เอกสารเปิดในโปรแกรมที่จำกัดสิทธิ์ ขาด ${missing.join(', ')}`,
          en: `papers are opened under limits, without ${missing.join(', ')}`,
        }
  return found(missing.length === 0 ? 'fine' : 'careful', words, language)
}

async function scanner({ clamd }: OfficeSettings, language: Language): Promise<Finding> {
  if (clamd === undefined) {
    const words = {
      th: 'ไม่ได้ตั้งโปรแกรมตรวจไวรัส เอกสารจะถูกระบุว่ายังไม่ได้ตรวจ',
      en: 'no virus scanner is set: papers are marked unscanned',
    }
    return found('careful', words, language)
  }
  const { state } = await createClamdScanner({ address: clamd }).scan(Buffer.from('hippo doctor'))
  return state === 'clean'
    ? found('fine', { th: 'โปรแกรมตรวจไวรัสตอบ', en: 'the virus scanner answers' }, language)
    : found(
        'broken',
        { th: 'โปรแกรมตรวจไวรัสไม่ตอบ', en: 'the virus scanner gives no verdict' },
        language,
      )
}

async function gateway(
  { smsGatewayFile: file }: OfficeSettings,
  database: Database,
  language: Language,
): Promise<Finding> {
  const opened = await openSmsGateway({ file, database, callbackAt: () => undefined })
  if (!opened.ok) {
    const words = { th: 'อ่านไฟล์เกตเวย์ SMS ไม่ได้', en: 'the file of the SMS gateway cannot be read' }
    return found('broken', words, language)
  }
  const { name } = opened.value
  return file === undefined
    ? found(
        'careful',
        { th: 'SMS เก็บไว้ในหน้าทดลอง ไม่ได้ส่งจริง', en: 'SMS are kept for a page, not sent' },
        language,
      )
    : found('fine', { th: `ส่ง SMS ทาง ${name}`, en: `SMS go out by ${name}` }, language)
}

async function waiting(database: Database, language: Language): Promise<readonly Finding[]> {
  const messages = await waitingMessages(database)
  return messages.map(({ reason, count }) =>
    found(
      'careful',
      { th: `SMS ${count} ข้อความรอส่ง (${reason})`, en: `${count} SMS wait (${reason})` },
      language,
    ),
  )
}
