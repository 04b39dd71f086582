/** A part of the workbench that the keyboard can be put into. */
export type DeskPlace = 'catalog' | 'editor' | 'results'

const places: Readonly<Record<string, DeskPlace>> = {
  Digit1: 'catalog',
  Digit2: 'editor',
  Digit3: 'results',
}

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * Where Alt and a digit lead. The digit is told by its place: a Thai layout has other signs there.
 *
 * @returns undefined for other keys, also with Ctrl, as AltGr is Ctrl and Alt on some keyboards.
 */
export function placeOfKey(pressed: Pressed): DeskPlace | undefined {
  const { code, altKey, ctrlKey, metaKey, shiftKey } = pressed
  return altKey && !ctrlKey && !metaKey && !shiftKey ? places[code] : undefined
}
