import { Button } from '@mantine/core'
import type { Session } from '../api/session.ts'
import { asksForAccess } from '../frame/bar-links.ts'
import { addressOf } from '../frame/site-link.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './next-card.module.css'

const texts = {
  officer: { th: 'ท่านเป็นเจ้าหน้าที่ ศทส.', en: 'You are an officer of the ministry ICT centre' },
  auditor: { th: 'ท่านเป็นผู้ตรวจสอบ', en: 'You are an auditor' },
  title: { th: 'คำขอ ทะเบียน และบันทึก', en: 'Applications, registers and record' },
  reviews: {
    th: 'ตรวจคำขอที่รออยู่ ลงรับหนังสือ และดูแลทะเบียนหน่วยงาน บันทึกข้อตกลง และผู้ใช้งาน',
    en: 'Review the applications that wait, register letters, and keep the registers of agencies, agreements and users.',
  },
  reads: {
    th: 'อ่านคำขอ ทะเบียน และบันทึกการตรวจสอบได้ทั้งหมด โดยไม่เปลี่ยนแปลงสิ่งใด',
    en: 'Read all applications, registers and the audit trail, and change nothing.',
  },
  open: { th: 'เปิดงานเจ้าหน้าที่', en: 'Open the office' },
} as const satisfies Texts

/** The way to the pages of officers and auditors. */
export function OfficeCard({ session }: { readonly session: Session }) {
  const say = useSay(texts)
  const isOfficer = session.roles.includes('officer')
  const isAlone = !asksForAccess(session)
  const Title = isAlone ? 'h1' : 'h2'
  return (
    <section className={style.card}>
      <p className={style.above}>{say(isOfficer ? 'officer' : 'auditor')}</p>
      <Title>{say('title')}</Title>
      <p>{say(isOfficer ? 'reviews' : 'reads')}</p>
      <div className={style.actions}>
        <Button
          component="a"
          size="lg"
          variant={isAlone ? 'filled' : 'default'}
          href={addressOf(session, 'portal', '/office')}
        >
          {say('open')}
        </Button>
      </div>
    </section>
  )
}
