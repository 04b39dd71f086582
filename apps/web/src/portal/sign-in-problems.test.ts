import { describe, expect, it } from 'vitest'
import { signInRefusals } from '../../../../domain/outcome/refusals-sign-in.ts'
import { problemName } from './sign-in-problems.ts'

describe('a failed sign-in', () => {
  it.each([...Object.keys(signInRefusals), 'sign-in-needed', 'too-many-requests'])(
    'has its own sentence for %s',
    (code) => {
      expect(problemName(code)).toBe(code)
    },
  )

  it.each(['', 'toString', '__proto__', '<b>call 02…</b>'])(
    'has the general one for %j',
    (code) => {
      expect(problemName(code)).toBe('other')
    },
  )
})
