import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { usePageTitle } from '../../frame/page-title.ts'
import { SearchField } from '../../frame/search-field.tsx'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { OfficeLink } from '../office-link.tsx'
import { type RegisterName, registerNames } from '../office-place.ts'
import { AgenciesRegister } from './agencies-register.tsx'
import { AgreementsRegister } from './agreements-register.tsx'
import { ExportButton } from './export-button.tsx'
import style from './registers.module.css'
import { StaffRegister } from './staff-register.tsx'
import { UsersRegister } from './users-register.tsx'

const texts = {
  title: { th: 'ทะเบียน', en: 'Registers' },
  which: { th: 'ทะเบียนทั้งหมด', en: 'The registers' },
  agencies: { th: 'หน่วยงาน', en: 'Agencies' },
  agreements: { th: 'บันทึกข้อตกลง', en: 'Agreements' },
  users: { th: 'ผู้ใช้งาน', en: 'Users' },
  staff: { th: 'เจ้าหน้าที่', en: 'Staff' },
  searchAgencies: { th: 'ค้นจังหวัดหรือรหัส', en: 'Search a province or its code' },
  searchAgreements: { th: 'ค้นหน่วยงานหรือเลขคำขอ', en: 'Search an agency or application' },
  searchUsers: { th: 'ค้นชื่อหรือหน่วยงาน', en: 'Search a name or agency' },
  searchStaff: {
    th: 'ค้นชื่อผู้ที่เคยเข้าสู่ระบบ',
    en: 'Search a name among all who have signed in',
  },
} as const satisfies Texts

const searches = {
  agencies: 'searchAgencies',
  agreements: 'searchAgreements',
  users: 'searchUsers',
  staff: 'searchStaff',
} as const

const registers = {
  agencies: AgenciesRegister,
  agreements: AgreementsRegister,
  users: UsersRegister,
  staff: StaffRegister,
} as const

/** What is on record of agencies, agreements, users and staff. */
export function Registers({ register }: { readonly register: RegisterName }) {
  const say = useSay(texts)
  usePageTitle(say(register))
  return (
    <div className={style.registers}>
      <h1>{say('title')}</h1>
      <nav className={style.which} aria-label={say('which')}>
        {registerNames.map((one) => (
          <OfficeLink key={one} to={`registers/${one}`} current={one === register}>
            {say(one)}
          </OfficeLink>
        ))}
      </nav>
      <Searched key={register} register={register} />
    </div>
  )
}

function Searched({ register }: { readonly register: RegisterName }) {
  const say = useSay(texts)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim().slice(0, 100), 250)
  const Register = registers[register]
  return (
    <>
      <div className={style.tools}>
        <SearchField
          className={style.search}
          label={say(searches[register])}
          query={typed}
          onQuery={setTyped}
        />
        {register !== 'staff' && <ExportButton register={register} />}
      </div>
      <Register search={search} />
    </>
  )
}
