import { ActionIcon, Menu, ScrollArea } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './draft-tabs.module.css'
import type { DraftTabs } from './use-drafts.ts'

const texts = {
  label: { th: 'ร่างที่ปิดไป', en: 'Closed drafts' },
  kept: { th: 'ร่างที่ปิดไปเก็บไว้ 30 วัน', en: 'Closed drafts are kept for 30 days' },
  none: { th: 'ยังไม่มีร่างที่ปิดไป', en: 'No draft has been closed' },
} as const satisfies Texts

/** Drafts closed in the last 30 days; one click opens one again. */
export function ClosedMenu({ tabs }: { readonly tabs: DraftTabs }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={say('label')} title={say('label')}>
          <IconHistory size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {tabs.closed.length === 0 ? (
          <Menu.Item disabled className={style.none}>
            {say('none')}
          </Menu.Item>
        ) : (
          <Menu.Label>{say('kept')}</Menu.Label>
        )}
        <ScrollArea.Autosize mah={320}>
          {tabs.closed.map(({ id, title, closedAt }) => (
            <Menu.Item key={id} onClick={() => tabs.restore(id)}>
              <span className={style.closed}>
                <span className={style.words}>{title}</span>
                <span className={style.when}>{momentText(closedAt, language)}</span>
              </span>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
