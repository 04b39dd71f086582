/** One line of the completion list: what is written, what it means, where it comes from. */
export interface Option {
  readonly kind: 'value' | 'join' | 'column' | 'source' | 'table' | 'function' | 'type' | 'keyword'
  readonly label: string
  /** What is written instead of the label. */
  readonly insert?: string
  readonly caption: Caption
  /** The file that it belongs to, or how large it is. */
  readonly origin: string | Caption
  /** Smaller is nearer the top. */
  readonly rank: number
}

export interface Caption {
  readonly th: string
  readonly en: string
}

export const noCaption: Caption = { th: '', en: '' }

export function bothLanguages(text: string): Caption {
  return { th: text, en: text }
}

/** How well what is typed fits: 0 begins so, 1 a part begins so, 2 somewhere within; undefined not at all. */
export type Fit = 0 | 1 | 2 | undefined

/**
 * @param typed lower case.
 * @param name how it is written.
 * @param words lower case: captions and other words that find it.
 */
export function fitOf(typed: string, name: string, words = ''): Fit {
  if (typed === '') return 0
  const own = name.toLowerCase()
  if (own.startsWith(typed)) return 0
  if (own.includes(`_${typed}`)) return 1
  if (words.startsWith(typed)) return isThai(typed) ? 0 : 1
  if (typed.length < 2) return undefined
  if (own.includes(typed)) return 2
  // Thai is written without spaces: any two letters may begin a word.
  if (isThai(typed)) return words.includes(typed) ? 1 : undefined
  return typed.length > 2 && words.includes(typed) ? 2 : undefined
}

function isThai(text: string): boolean {
  return /[\u0e00-\u0e7f]/.test(text)
}

/** What fits comes before what fits less; within that, the kinds in their order, then the order given. */
export function rankOf(fit: 0 | 1 | 2, kind: number, order = 0): number {
  return fit * 100_000 + kind * 10_000 + order
}
