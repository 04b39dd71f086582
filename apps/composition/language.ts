import type { Language } from '#domain/outcome'

/** The language of `--lang`, else of the environment: Thai for a `th` locale, English otherwise. */
export function chooseLanguage(flag: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const wanted = flag ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? ''
  return wanted.toLowerCase().startsWith('th') ? 'th' : 'en'
}
