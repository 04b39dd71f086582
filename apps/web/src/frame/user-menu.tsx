import { Menu, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import type { Session } from '../api/session.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { barTargets, linksFor } from './bar-links.ts'
import { barTexts } from './bar-texts.ts'
import { useSignOut } from './sign-out.ts'
import { addressOf } from './site-link.tsx'
import style from './user-menu.module.css'

const texts = {
  by: { th: 'เข้าสู่ระบบด้วย ThaiD', en: 'Signed in with ThaiD' },
  analyst: { th: 'ผู้ใช้งานของจังหวัด{province}', en: 'User of {province} province' },
  officer: { th: 'เจ้าหน้าที่ ศทส.', en: 'Officer of the ministry ICT centre' },
  steward: { th: 'ผู้ดูแลการนำเข้า', en: 'Steward' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'Auditor' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
} as const satisfies Texts

/** Who is signed in, by the name that ThaiD gave, as what, and the way out; on narrow screens the bar's links too. */
export function UserMenu({
  session,
  person,
}: {
  readonly session: Session
  readonly person: NonNullable<Session['person']>
}) {
  const say = useSay(texts)
  const signOut = useSignOut()
  const { language } = useLanguage()
  const name = language === 'th' ? person.nameTh : (person.nameEn ?? person.nameTh)
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <UnstyledButton className={style.user} aria-label={name}>
          <IconUser size={18} aria-hidden="true" />
          <span className={style.name}>{name}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={style.full}>{name}</span>
          <Roles session={session} />
          {say('by')}
        </Menu.Label>
        <Menu.Divider />
        <NarrowLinks session={session} />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {say('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Roles({ session: { roles, work } }: { readonly session: Session }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const province = language === 'th' ? work?.nameTh : work?.nameEn
  return (
    <>
      {province !== undefined && <span className={style.role}>{say('analyst', { province })}</span>}
      {roles.map((role) => (
        <span key={role} className={style.role}>
          {say(role)}
        </span>
      ))}
    </>
  )
}

/** Where the bar itself has no room for them. */
function NarrowLinks({ session }: { readonly session: Session }) {
  const say = useSay(barTexts)
  const isNarrow = useMediaQuery('(max-width: 899px)')
  if (!isNarrow) return null
  return (
    <>
      {linksFor(session).map((link) => {
        const { site, to } = barTargets[link]
        return (
          <Menu.Item key={link} component="a" href={addressOf(session, site, to)}>
            {say(link)}
          </Menu.Item>
        )
      })}
      <Menu.Divider />
    </>
  )
}
