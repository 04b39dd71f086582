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
  readonly about?: string | undefined
}

const ofCode: Readonly<Record<string, Anchor>> = {
  'details-missing': 'contact',
  'skills-undeclared': 'skills',
  'phone-unconfirmed': 'phone',
  'letter-awaited': 'paper-letter',
  'letter-date': 'paper-letter',
}

const ofAbout: Readonly<Record<string, Anchor>> = {
  ...{ contact: 'contact', purpose: 'purpose' },
  ...{ agreement: 'paper-agreement', terms: 'paper-terms', letter: 'paper-letter' },
}

/** Where to go to mend a problem; `place` when nothing on the page mends it but the province's place or the directory. */
export function anchorOf({ code, about = '' }: Told): Anchor {
  return ofAbout[about] ?? ofCode[code] ?? 'place'
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
