/** What a person can read the screens in. Thai is the first language, English the second. */
export type Language = 'th' | 'en'

/** Sentences by name, each in both languages; `{name}` is filled in by `say`. */
export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>

export type Filling = Readonly<Record<string, string | number>>

/** A sentence in a language, its places filled; numbers are grouped. */
export function fill(
  text: Readonly<Record<Language, string>>,
  language: Language,
  filling: Filling,
): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = filling[name]
    if (value === undefined) return place
    return typeof value === 'number' ? value.toLocaleString('en-US') : value
  })
}
