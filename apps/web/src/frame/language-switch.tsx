import { useLanguage, useSay } from '../language/language.tsx'
import type { Language, Texts } from '../language/texts.ts'
import style from './language-switch.module.css'

const texts = { label: { th: 'ภาษา', en: 'Language' } } as const satisfies Texts

const names: readonly (readonly [Language, string, string])[] = [
  ['th', 'ไทย', 'ภาษาไทย'],
  ['en', 'EN', 'EN, English'],
]

/** Thai or English; each says its name in its own language. */
export function LanguageSwitch() {
  const say = useSay(texts)
  const { language, setLanguage } = useLanguage()
  return (
    <fieldset className={style.switch} aria-label={say('label')}>
      {names.map(([code, short, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={name}
          aria-pressed={language === code}
          onClick={() => setLanguage(code)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  )
}
