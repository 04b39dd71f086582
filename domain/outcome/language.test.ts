import { describe, expect, it } from 'vitest'
import { sentence } from './language.ts'
import { type RefusalCode, refusals } from './refusals.ts'

const codes = Object.keys(refusals) as RefusalCode[]
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

describe.each(codes)('the refusal %s', (code) => {
  const { th, en } = refusals[code]
  const names = [...placeholders(th), ...placeholders(en)]
  const detail = Object.fromEntries(names.map((name) => [name, `<${name}>`]))

  it('is filled whole in Thai and in English', () => {
    for (const language of ['th', 'en'] as const) {
      const text = sentence({ code, detail }, language)
      expect(text).not.toMatch(/\{\w+\}/)
      for (const name of placeholders(refusals[code][language])) expect(text).toContain(`<${name}>`)
    }
  })

  it('adds its position in the words of the language', () => {
    const position = { line: 3, column: 14 }
    expect(sentence({ code, detail, position }, 'th')).toMatch(/\(บรรทัด 3 ตำแหน่ง 14\)$/)
    expect(sentence({ code, detail, position }, 'en')).toMatch(/\(line 3, column 14\)$/)
  })
})

describe('a sentence', () => {
  it('keeps a placeholder visible that nothing fills, rather than dropping words', () => {
    expect(sentence({ code: 'port-in-use' }, 'en')).toContain('{port}')
  })

  it('does not fill a placeholder that stands inside a value', () => {
    const detail = { reason: '{reason} {port}' }
    expect(sentence({ code: 'bad-request', detail }, 'en')).toContain('{reason} {port}')
  })
})
