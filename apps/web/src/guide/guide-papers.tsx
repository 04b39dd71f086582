import type { Guide } from '../apply/access.ts'
import { sizeText } from '../apply/file-size.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { GuideForms } from './guide-forms.tsx'
import { MinistryAddress } from './ministry-address.tsx'
import { Part } from './part.tsx'

const texts = {
  title: {
    th: '2. ขั้นตอนการลงทะเบียนและขอใช้ข้อมูล',
    en: '2. How to register and ask for data',
  },
  lead: {
    th: 'กระบวนการขอเข้าใช้งานประกอบด้วยขั้นตอนหลักดังนี้:',
    en: 'Asking for access has these main steps:',
  },
  first: { th: 'ขั้นตอนที่ 1: ลงทะเบียนออนไลน์', en: 'Step 1: register online' },
  register: {
    th: 'ลงทะเบียนขอใช้งานระบบ Hippo ด้วย ThaiD ได้ที่:',
    en: 'Register for HiPPO with ThaiD at:',
  },
  fill: {
    th: 'ชื่อของท่านมาจาก ThaiD ท่านกรอกข้อมูลติดต่อ วัตถุประสงค์ และเบอร์มือถือ ซึ่งยืนยันด้วยรหัสทาง SMS ร่างบันทึกเอง พักไว้แล้วกลับมาทำต่อได้',
    en: 'Your name comes from ThaiD. You give a contact, the purpose, and a mobile number, which a code by SMS confirms. Drafts save themselves, so that you can pause and go on.',
  },
  second: { th: 'ขั้นตอนที่ 2: จัดเตรียมเอกสาร', en: 'Step 2: prepare the papers' },
  papers: {
    th: 'หน่วยงานต้องจัดทำหนังสือราชการส่งมายัง ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร (ศทส.) โดยแนบเอกสารดังนี้:',
    en: 'Your office writes an official letter to the Information and Communication Technology Center (ศทส.), and encloses these papers:',
  },
  agreement: { th: 'บันทึกข้อตกลงการขอเข้าใช้ระบบฯ', en: 'Agreement on the use of the system' },
  'agreement-count': { th: '1 ฉบับต่อหน่วยงาน', en: 'one for each office' },
  terms: {
    th: 'ข้อตกลงและเงื่อนไขการเข้าถึงข้อมูล',
    en: 'Terms and conditions of access to data',
  },
  'terms-count': { th: '1 ฉบับต่อผู้ใช้งาน', en: 'one for each user' },
  reuse: {
    th: 'หากหน่วยงานมีบันทึกข้อตกลงที่ยังมีผลอยู่ ไม่ต้องทำใหม่ ระบบใช้ฉบับเดิมให้',
    en: 'Where the agreement of your office is still in force it is used again; no new one is needed.',
  },
  send: {
    th: 'แนบไฟล์สแกนที่ลงนามแล้วในคำขอ เป็น PDF, JPEG หรือ PNG ไฟล์ละไม่เกิน {size} หนังสือราชการส่งทางกระดาษหรือ e-office แทนก็ได้ เจ้าหน้าที่จะลงรับเข้าคำขอของท่าน',
    en: 'Attach the signed scans to your application as PDF, JPEG or PNG, {size} each at most. The official letter may also come on paper or by e-office; an officer then registers it with your application.',
  },
} as const satisfies Texts

/** The form numbers as the ministry's guide gives them, until the installation names its own. */
const numbers = { agreement: 'F-IT-AC-06-01.10', terms: 'F-IT-AC-06-01.11' } as const

/** Section 2 of the ministry's guide. */
export function GuidePapers({ guide }: { readonly guide: Guide }) {
  const say = useSay(texts)
  const numberOf = (kind: 'agreement' | 'terms') =>
    guide.forms.find((form) => form.kind === kind)?.number ?? numbers[kind]
  return (
    <Part id="steps" title={say('title')}>
      <p>{say('lead')}</p>
      <h3>{say('first')}</h3>
      <p>
        {say('register')} <MinistryAddress site="portal" />
      </p>
      <p>{say('fill')}</p>
      <h3>{say('second')}</h3>
      <p>{say('papers')}</p>
      <ol>
        {(['agreement', 'terms'] as const).map((kind) => (
          <li key={kind}>
            <strong>{say(kind)}</strong> ({numberOf(kind)}) - {say(`${kind}-count`)}
          </li>
        ))}
      </ol>
      <p>{say('reuse')}</p>
      <p>{say('send', { size: sizeText(guide.upload.fileBytes) })}</p>
      <GuideForms forms={guide.forms} />
    </Part>
  )
}
