import pg from 'pg'
import { expect, test } from 'vitest'
import { Fault } from '#domain/outcome'
import { toFault } from './faults.ts'

function errorOf(code: string, message: string): pg.DatabaseError {
  const error = new pg.DatabaseError(message, message.length, 'error')
  return Object.assign(error, {
    code,
    detail: 'Key (cid)=(SECRET)',
    where: 'SECRET',
    hint: 'SECRET',
  })
}

test.each([
  ['22P02', 'invalid input syntax for type integer: "SECRET"'],
  ['22001', 'SECRET'],
  ['XX000', 'SECRET'],
  ['23505', 'duplicate key value violates unique constraint "archive_pkey"'],
])('a fault of %s holds no value', (code, message) => {
  const fault = toFault(errorOf(code, message))
  const everything = JSON.stringify([fault.message, fault.stack, fault.cause, fault])
  expect(everything).not.toContain('SECRET')
  expect(fault.message).toContain(code)
})

test.each([
  ['40001', true],
  ['40P01', true],
  ['57P01', true],
  ['23505', false],
  ['42P01', false],
])('whether %s may be tried again is %s', (code, retryable) => {
  expect(toFault(errorOf(code, 'x'))).toMatchObject({ code: 'database-failed', retryable })
})

test('a full disk is its own fault', () => {
  expect(toFault(errorOf('53100', 'could not extend file')).code).toBe('disk-full')
})

test('the name of what does not exist is said, as it is ours', () => {
  expect(toFault(errorOf('42P01', 'relation "runs" does not exist')).message).toContain('"runs"')
})

test('a broken connection is a fault that may be tried again and names its code only', () => {
  const error = Object.assign(new TypeError('connect SECRET'), { code: 'ECONNREFUSED' })
  const fault = toFault(error)
  expect(fault).toMatchObject({ code: 'database-failed', retryable: true })
  expect(fault.message).toBe('the connection to the database failed (ECONNREFUSED)')
})

test('a fault stays as it is', () => {
  const fault = new Fault('disk-full', 'full')
  expect(toFault(fault)).toBe(fault)
})
