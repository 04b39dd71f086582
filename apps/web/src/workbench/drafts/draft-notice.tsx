import { Button, CloseButton } from '@mantine/core'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './draft-tabs.module.css'
import type { DraftTabs } from './use-drafts.ts'

const texts = {
  copied: {
    th: 'ร่างนี้ถูกแก้จากหน้าต่างอื่น จึงเก็บไว้ทั้งสองฉบับ ข้อความของท่านอยู่ในร่างนี้ (สำเนา)',
    en: 'This draft was changed in another window, so both are kept. Your text is in this draft (copy).',
  },
  other: { th: 'ดูอีกฉบับ', en: 'Look at the other' },
  dismiss: { th: 'รับทราบ', en: 'Dismiss' },
} as const satisfies Texts

/** One calm line about a draft, when there is something to say. */
export function DraftNotice({ tabs }: { readonly tabs: DraftTabs }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { copied, trouble } = tabs
  if (copied === null && trouble === null) return null
  const theirs = copied?.theirs ?? null
  return (
    <div className={style.notice} role="status">
      <p>{trouble === null ? say('copied') : sentence(trouble)}</p>
      {trouble === null && theirs !== null && (
        <Button size="compact-sm" variant="default" onClick={() => tabs.select(theirs)}>
          {say('other')}
        </Button>
      )}
      {tabs.saving !== 'too-large' && (
        <CloseButton size="sm" aria-label={say('dismiss')} onClick={tabs.dismiss} />
      )}
    </div>
  )
}
