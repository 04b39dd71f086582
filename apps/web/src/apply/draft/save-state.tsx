import { timeText } from '../../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { WrittenDetails } from './details-saver.ts'
import style from './draft.module.css'

const texts = {
  itself: { th: 'บันทึกให้เองทุกครั้งที่พิมพ์', en: 'Saves itself as you type' },
  saved: { th: 'บันทึกแล้ว {time} น.', en: 'Saved {time}' },
  unsaved: { th: 'ยังไม่ได้บันทึก…', en: 'Not saved yet…' },
  saving: { th: 'กำลังบันทึก…', en: 'Saving…' },
} as const satisfies Texts

/** Whether what was typed is kept. */
export function SaveState({
  saving,
  savedAt,
  trouble,
}: Pick<WrittenDetails, 'saving' | 'savedAt' | 'trouble'>) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { language } = useLanguage()
  const words = () => {
    if (trouble !== null) return sentence(trouble)
    if (saving === 'saving' || saving === 'unsaved') return say(saving)
    return savedAt === null ? say('itself') : say('saved', { time: timeText(savedAt, language) })
  }
  return (
    <p className={style.saving} role="status" data-saving={saving}>
      {words()}
    </p>
  )
}
