import { describe, expect, it } from 'vitest'
import type { RefusalText } from '#domain/outcome'
import { textProblems, useProblems } from './refusal-texts.ts'
import { parseSource } from './rules/source.ts'

const good: RefusalText = { status: 404, th: 'ไม่พบ {name}', en: 'There is no {name}.' }

describe('the sentences of refusals', () => {
  it('are right when they say the same in Thai and English', () => {
    const twin = { status: 422, th: 'เพราะ {reasonTh}', en: 'Because {reasonEn}' }
    expect(textProblems({ good, twin })).toEqual([])
  })

  it.each<[string, Partial<RefusalText>]>([
    ['no Thai sentence', { th: '' }],
    ['English in the place of Thai', { th: 'There is no {name}.' }],
    ['no English sentence', { en: '' }],
    ['Thai in the place of English', { en: 'ไม่พบ {name}' }],
    ['another placeholder', { th: 'ไม่พบ {title}' }],
    ['a placeholder in one language only', { en: 'There is nothing.' }],
    ['a status that is no refusal', { status: 200 }],
  ])('are wrong with %s', (_name, change) => {
    expect(textProblems({ bad: { ...good, ...change } })).not.toEqual([])
  })

  it('have kebab-case codes', () => {
    expect(textProblems({ notGood: good })).not.toEqual([])
  })
})

describe('the places that refuse', () => {
  const useOf = (text: string) => useProblems({ gone: good }, [parseSource('features/a.ts', text)])

  it.each([
    ["refuse('gone', { name: 'x' })"],
    ["refuse('gone', { name })"],
    ["refuse('gone', { ...rest })"],
    ["refuse('gone', detail)"],
  ])('are right: %s', (text) => {
    expect(useOf(text)).toEqual([])
  })

  it.each([["refuse('gone')"], ["refuse('gone', {})"], ["refuse('gone', { title: 'x' })"]])(
    'lack what the sentence needs: %s',
    (text) => {
      expect(useOf(text)).toMatchObject([{ rule: 'refusal-detail' }])
    },
  )

  it('return every code', () => {
    expect(useOf('')).toMatchObject([{ rule: 'refusal-unused' }])
  })
})
