import { describe, expect, it } from 'vitest'
import { countOf, latinDigits } from './text-count.ts'

describe('what people type', () => {
  it('is counted without blanks at its ends, each Thai vowel and mark on its own', () => {
    expect(countOf('  ที่นี่ \r\n')).toBe(6)
    expect(countOf('😀a')).toBe(2)
  })

  it('may hold Thai digits', () => {
    expect(latinDigits('๐๘๑-234 ๕๖๗๘')).toBe('081-234 5678')
  })
})
