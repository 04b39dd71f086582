import { describe, expect, it } from 'vitest'
import { assertNever, Fault, ok, refuse } from './outcome.ts'

describe('the three kinds of failure', () => {
  it('return a refusal with only what it was given', () => {
    expect(refuse('sign-in-needed')).toEqual({ ok: false, refusal: { code: 'sign-in-needed' } })
    expect(refuse('port-in-use', { port: 8080 }, { line: 1, column: 2 })).toEqual({
      ok: false,
      refusal: { code: 'port-in-use', detail: { port: 8080 }, position: { line: 1, column: 2 } },
    })
  })

  it('return a value as it is', () => {
    expect(ok(undefined)).toEqual({ ok: true, value: undefined })
  })

  it('throw a fault with its code and its cause, not to be tried again unless it says so', () => {
    const cause = new TypeError('underneath')
    expect(new Fault('disk-full', 'no space', { cause })).toMatchObject({
      code: 'disk-full',
      retryable: false,
      cause,
    })
    expect(new Fault('engine-failed', 'gone', { retryable: true }).retryable).toBe(true)
  })

  it('stop at a defect', () => {
    expect(() => assertNever('surprise' as never)).toThrow(/defect: unexpected "surprise"/)
  })
})
