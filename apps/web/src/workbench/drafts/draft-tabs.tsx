import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { ClosedMenu } from './closed-menu.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { DraftTab } from './draft-tab.tsx'
import style from './draft-tabs.module.css'
import { SaveState } from './save-state.tsx'
import type { DraftTabs } from './use-drafts.ts'
import { useTabKeys } from './use-tab-keys.ts'

const texts = {
  drafts: { th: 'ร่างคำสั่ง', en: 'Drafts' },
  open: { th: 'ร่างใหม่', en: 'New draft' },
} as const satisfies Texts

/** One tab per draft, what was closed, and whether all is saved. */
export function DraftTabBar({ tabs }: { readonly tabs: DraftTabs }) {
  const say = useSay(texts)
  const { list, onKeyDown, renaming, setRenaming } = useTabKeys(tabs)
  return (
    <div>
      <div className={style.bar}>
        <div
          ref={list}
          className={style.tabs}
          role="tablist"
          aria-label={say('drafts')}
          onKeyDown={onKeyDown}
        >
          {tabs.tabs.map((tab) => (
            <DraftTab
              key={tab.id}
              tab={tab}
              isActive={tab.id === tabs.active?.id}
              isRenaming={tab.id === renaming}
              onRename={setRenaming}
              tabs={tabs}
            />
          ))}
        </div>
        <div className={style.tools}>
          <Tooltip label={say('open')} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('open')}
              onClick={() => tabs.open()}
            >
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
          <ClosedMenu tabs={tabs} />
        </div>
        <SaveState saving={tabs.saving} savedAt={tabs.savedAt} />
      </div>
      <DraftNotice tabs={tabs} />
    </div>
  )
}
