import { describe, expect, it } from 'vitest'
import { routes } from '#contract'
import { problemName } from './sign-in-problems.ts'

/** A person meets these two only by writing addresses by hand. */
const notOfPeople = ['bad-request', 'foreign-origin']
const codes = new Set([...routes.signIn.refusals, ...routes.signInCallback.refusals])

describe('a failed sign-in', () => {
  it.each([...codes, 'sign-in-needed'].filter((code) => !notOfPeople.includes(code)))(
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
