import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { type Filling, fill, type Language, type Texts } from './texts.ts'

interface Speaking {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

const SpeakingContext = createContext<Speaking>({ language: 'th', setLanguage: () => undefined })

const storageKey = 'hippo-language'

/** Keeps the reader's language in this browser; Thai until another is chosen. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }, [language])
  const speaking = useMemo(() => ({ language, setLanguage }), [language])
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>
}

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  return (asked ?? localStorage.getItem(storageKey)) === 'en' ? 'en' : 'th'
}

export function useLanguage(): Speaking {
  return useContext(SpeakingContext)
}

/** Sentences of a table in the reader's language: `say('rows', { rows: 12 })`. */
export function useSay<Table extends Texts>(
  texts: Table,
): (name: keyof Table & string, filling?: Filling) => string {
  const { language } = useLanguage()
  return useCallback(
    (name, filling = {}) => {
      const text = texts[name]
      return text === undefined ? name : fill(text, language, filling)
    },
    [texts, language],
  )
}

/** Whatever carries a sentence in both languages, such as a refusal of the server. */
export function useSentence(): (both: Readonly<Record<Language, string>>) => string {
  const { language } = useLanguage()
  return useCallback((both) => both[language], [language])
}
