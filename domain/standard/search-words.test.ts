import { describe, expect, it } from 'vitest'
import { files } from './files.ts'
import { searchWordsOf } from './search-words.ts'

describe('the words by which files are looked for', () => {
  it.each(files.map(({ name }) => name))(
    'are there in both languages for %s, each once',
    (name) => {
      const { th, en } = searchWordsOf(name)
      expect(th.length).toBeGreaterThan(1)
      expect(en.length).toBeGreaterThan(1)
      const all = [...th, ...en]
      expect(new Set(all).size).toBe(all.length)
      for (const word of all) expect(word).toBe(word.normalize('NFC').trim().toLowerCase())
      for (const word of en) expect(word).not.toMatch(/[ก-๙]/)
    },
  )

  it('are none for a table that nobody calls otherwise', () => {
    expect(searchWordsOf('NO_SUCH_FILE')).toEqual({ th: [], en: [] })
  })
})
