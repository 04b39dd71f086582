/** What a problem is about: the id of the field or the card that mends it. */
export type Anchor =
  | 'contact'
  | 'purpose'
  | 'skills'
  | 'phone'
  | 'paper-agreement'
  | 'paper-terms'
  | 'paper-letter'
  | 'place'

interface Told {
  readonly code: string
  readonly en: string
}

const ofCode: Readonly<Record<string, Anchor>> = {
  'details-missing': 'contact',
  'skills-undeclared': 'skills',
  'phone-unconfirmed': 'phone',
  'letter-awaited': 'paper-letter',
  'letter-date': 'paper-letter',
}

/** Problems about a text or a paper name it in their sentence alone. */
const ofWords: readonly (readonly [RegExp, Anchor])[] = [
  [/\bofficial letter\b/, 'paper-letter'],
  [/\bterms of access\b/, 'paper-terms'],
  [/\bThe agreement\b/, 'paper-agreement'],
  [/\bpurpose\b/, 'purpose'],
  [/\boffice contact\b/, 'contact'],
]

/** Where to go to mend a problem; `place` when nothing on the page mends it but the province's place or the directory. */
export function anchorOf({ code, en }: Told): Anchor {
  const isWorded = /^(document|form|text|returned)-/.test(code)
  const word = isWorded ? ofWords.find(([words]) => words.test(en))?.[1] : undefined
  return word ?? ofCode[code] ?? 'place'
}

/** Bring a field or card into view, and the keyboard to what can be done there. */
export function goTo(anchor: Anchor): void {
  const element = document.getElementById(anchor)
  if (element === null) return
  element.scrollIntoView({ block: 'center' })
  const inside = 'input:not([type=hidden]), textarea, button, a[href]'
  const target = element.matches(inside) ? element : element.querySelector(inside)
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
