import { IconBuildingCommunity, IconInbox, IconListSearch } from '@tabler/icons-react'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './office.module.css'
import { OfficeLink } from './office-link.tsx'
import type { OfficePlace } from './office-place.ts'

const texts = {
  nav: { th: 'งานของเจ้าหน้าที่', en: 'The office' },
  inbox: { th: 'คำขอ', en: 'Applications' },
  registers: { th: 'ทะเบียน', en: 'Registers' },
  audit: { th: 'บันทึกการตรวจสอบ', en: 'Audit trail' },
  officer: { th: 'เจ้าหน้าที่', en: 'Officer' },
  auditor: {
    th: 'ผู้ตรวจสอบ: อ่านได้ทุกหน้า ไม่เปลี่ยนแปลงข้อมูล',
    en: 'Auditor: reads all, changes nothing',
  },
} as const satisfies Texts

/** The parts of the office, and in which role one is here. */
export function OfficeNav({
  place,
  isOfficer,
}: {
  readonly place: OfficePlace
  readonly isOfficer: boolean
}) {
  const say = useSay(texts)
  const { page } = place
  return (
    <nav className={style.nav} aria-label={say('nav')}>
      <OfficeLink to="" current={page === 'inbox' || page === 'application'}>
        <IconInbox size={18} aria-hidden /> {say('inbox')}
      </OfficeLink>
      <OfficeLink to="registers/agencies" current={page === 'register'}>
        <IconBuildingCommunity size={18} aria-hidden /> {say('registers')}
      </OfficeLink>
      <OfficeLink to="audit" current={page === 'audit'}>
        <IconListSearch size={18} aria-hidden /> {say('audit')}
      </OfficeLink>
      <span className={style.role}>{say(isOfficer ? 'officer' : 'auditor')}</span>
    </nav>
  )
}
