import { Loader } from '@mantine/core'
import { timeText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './draft-tabs.module.css'
import type { Saving } from './use-drafts.ts'

const texts = {
  saved: { th: '✓ บันทึก {time}', en: '✓ Saved {time}' },
  fresh: { th: '✓ บันทึกแล้ว', en: '✓ Saved' },
  saving: { th: 'กำลังบันทึก', en: 'Saving' },
  unsaved: { th: '● ยังไม่บันทึก', en: '● Not saved yet' },
  offline: {
    th: '● ยังบันทึกไม่ได้ พิมพ์ต่อได้ จะลองใหม่เอง',
    en: '● Cannot save yet; keep typing, it is tried again',
  },
  'too-large': { th: '● ยาวเกินกว่าจะบันทึก', en: '● Too long to be saved' },
} as const satisfies Texts

/** Whether the draft on the screen is kept. */
export function SaveState({
  saving,
  savedAt,
}: {
  readonly saving: Saving
  readonly savedAt: string | null
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const isCareful = saving === 'offline' || saving === 'too-large'
  const saved =
    savedAt === null ? say('fresh') : say('saved', { time: timeText(savedAt, language) })
  return (
    <output
      className={style.state}
      data-tone={isCareful ? 'careful' : 'calm'}
      data-saving={saving}
      aria-live={isCareful ? 'polite' : 'off'}
    >
      {saving === 'saving' && <Loader size={12} aria-hidden="true" />}
      {saving === 'saved' ? saved : say(saving)}
    </output>
  )
}
