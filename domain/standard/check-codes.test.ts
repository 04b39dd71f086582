import { describe, expect, it } from 'vitest'
import { checkCodes } from './check-codes.ts'
import { findField, findFile } from './files.ts'

describe("the ministry's record-checking codes", () => {
  it('are 352, each once', () => {
    expect(checkCodes).toHaveLength(352)
    expect(new Set(checkCodes.map(({ code }) => code)).size).toBe(352)
  })

  it('name a file of the standard and fields of that file', () => {
    for (const { file, fields } of checkCodes) {
      expect(findFile(file)).toBeDefined()
      for (const field of fields) expect(findField(file, field)).toBeDefined()
    }
  })

  it('say their rule in words', () => {
    for (const { rule } of checkCodes) expect(rule.trim()).not.toBe('')
  })
})
