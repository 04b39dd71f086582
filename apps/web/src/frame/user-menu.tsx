import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import type { Session } from '../api/session.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { useSignOut } from './sign-out.ts'
import style from './user-menu.module.css'

const texts = {
  by: { th: 'เข้าสู่ระบบด้วย ThaiD', en: 'Signed in with ThaiD' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
} as const satisfies Texts

/** Who is signed in, by the name that ThaiD gave, and the way out. */
export function UserMenu({ person }: { readonly person: NonNullable<Session['person']> }) {
  const say = useSay(texts)
  const signOut = useSignOut()
  const { language } = useLanguage()
  const name = language === 'th' ? person.nameTh : (person.nameEn ?? person.nameTh)
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
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
          {say('by')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {say('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
