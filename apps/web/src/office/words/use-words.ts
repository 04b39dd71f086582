import { useLanguage } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'

/** What a code of the server is called; a code that is not in the table stands as it is. */
export function useWords(table: Texts): (code: string) => string {
  const { language } = useLanguage()
  return (code) => table[code]?.[language] ?? code
}

/** A name that the server gives in both languages. */
export function useAgencyName(): (of: {
  readonly agencyTh: string
  readonly agencyEn: string
}) => string {
  const { language } = useLanguage()
  return ({ agencyTh, agencyEn }) => (language === 'th' ? agencyTh : agencyEn)
}
