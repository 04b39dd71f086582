import { describe, expect, it } from 'vitest'
import { differenceSentence } from './difference-sentence.ts'

const none = { page: null, issued: null, found: null, changes: [] }

describe('a difference from the issued form', () => {
  it('names the page and both versions', () => {
    const difference = { ...none, kind: 'form-version', page: 2, issued: 3, found: 1 }
    expect(differenceSentence(difference, 'th')).toBe('หน้า 2 เป็นแบบฟอร์มฉบับ 1 ฉบับที่ออกให้คือ 3')
    expect(differenceSentence(difference, 'en')).toContain('version 3 was issued')
  })

  it('names the other form by its title', () => {
    const difference = { ...none, kind: 'other-form', page: 1, found: 'letter' }
    expect(differenceSentence(difference, 'en')).toBe(
      'Page 1 belongs to another form: Official letter.',
    )
  })

  it('tells the blank form from a form of somebody else', () => {
    const of = (found: string) => ({ ...none, kind: 'other-application', page: 1, found })
    expect(differenceSentence(of('BLANK'), 'en')).toContain('blank form')
    expect(differenceSentence(of('7K3M9QRX'), 'en')).toContain('7K3M9QRX')
  })

  it('names a missing page wherever its number stands', () => {
    const sentence = 'Page 3 of the form is missing.'
    expect(differenceSentence({ ...none, kind: 'page-missing', page: 3 }, 'en')).toBe(sentence)
    expect(differenceSentence({ ...none, kind: 'page-missing', issued: 3 }, 'en')).toBe(sentence)
  })

  it('is shown by its code where no words are known for it', () => {
    expect(differenceSentence({ ...none, kind: 'something-new' }, 'en')).toContain('something-new')
  })
})
