import { type Filling, fill, type Language } from '../language/texts.ts'
import type { Paper } from './access.ts'
import { differenceTexts, paperTitles } from './paper-texts.ts'

type Difference = Paper['differences'][number]

/** In what an upload is not the form that was issued, in plain words. */
export function differenceSentence(difference: Difference, language: Language): string {
  const { kind, page, issued, found } = difference
  const filling: Filling = {
    kind,
    page: page ?? issued ?? '–',
    issued: issued ?? '–',
    found: found ?? '–',
  }
  if (kind === 'other-application' && found === 'BLANK') {
    return fill(differenceTexts.blank, language, filling)
  }
  const form = isTitled(found) ? paperTitles[found][language] : String(found)
  const text = isKnown(kind) ? differenceTexts[kind] : differenceTexts.other
  return fill(text, language, { ...filling, form })
}

function isKnown(kind: string): kind is keyof typeof differenceTexts {
  return Object.hasOwn(differenceTexts, kind)
}

function isTitled(found: Difference['found']): found is keyof typeof paperTitles {
  return typeof found === 'string' && Object.hasOwn(paperTitles, found)
}
