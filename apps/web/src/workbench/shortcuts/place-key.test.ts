import { describe, expect, it } from 'vitest'
import { placeOfKey } from './place-key.ts'

const alone = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

describe('Alt and a digit', () => {
  it.each([
    ['Digit1', 'catalog'],
    ['Digit2', 'editor'],
    ['Digit3', 'results'],
    ['Digit4', undefined],
    ['KeyA', undefined],
  ])('with %s lead to %s', (code, place) => {
    expect(placeOfKey({ ...alone, altKey: true, code })).toBe(place)
  })

  it('lead nowhere without Alt, or with another key held as well', () => {
    expect(placeOfKey({ ...alone, code: 'Digit1' })).toBeUndefined()
    for (const other of ['ctrlKey', 'metaKey', 'shiftKey'] as const) {
      const pressed = { ...alone, altKey: true, [other]: true, code: 'Digit1' }
      expect(placeOfKey(pressed)).toBeUndefined()
    }
  })
})
