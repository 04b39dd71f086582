import { describe, expect, it } from 'vitest'
import type { Paper } from '../office-types.ts'
import { type CheckName, paperChecks } from './paper-checks.ts'

const form: Paper = {
  kind: 'terms',
  contentHash: 'a'.repeat(64),
  fileType: 'pdf',
  sizeBytes: 1000,
  pageCount: 2,
  scan: 'clean',
  attachedAt: '2026-11-20T02:00:00.000Z',
  issuedFor: 'this-application',
  formVersion: 1,
  termsVersion: 1,
  letter: null,
  receipt: null,
  differences: [],
  comparedPages: 2,
  signatures: 0,
}

function different(...kinds: readonly string[]): Paper['differences'] {
  return kinds.map((kind) => ({ kind, page: 1, issued: null, found: null, changes: [] }))
}

function finding(name: CheckName, change: Partial<Paper> = {}) {
  return paperChecks({ ...form, ...change }).find((check) => check.name === name)?.finding
}

describe('what the system found of a form', () => {
  it('fits where all of it could be compared, and leaves signatures and sharpness to the eye', () => {
    const found = paperChecks(form).map(({ name, finding: is }) => `${name} ${is}`)
    expect(found).toEqual([
      'readable look',
      'version fits',
      'owner fits',
      'pages fits',
      'text fits',
      'signed look',
    ])
  })

  it.each([
    ['version', 'form-version'],
    ['version', 'other-form'],
    ['owner', 'other-agency'],
    ['pages', 'page-missing'],
    ['text', 'text-unlike'],
  ] as const)('differs in its %s when there is a difference %s', (name, kind) => {
    expect(finding(name, { differences: different(kind) })).toBe('differs')
  })

  it('asks for the eye where no code could be read', () => {
    const scan = {
      issuedFor: 'unread',
      formVersion: null,
      differences: different('no-code'),
    } as const
    expect(finding('version', scan)).toBe('look')
    expect(finding('owner', scan)).toBe('look')
    expect(finding('pages', scan)).toBe('look')
  })

  it('asks for the eye where a page is a picture', () => {
    expect(finding('text', { comparedPages: 1 })).toBe('look')
  })

  it('calls a form of another application different, and a blank one a matter for the eye', () => {
    expect(finding('owner', { issuedFor: 'another' })).toBe('differs')
    expect(finding('owner', { issuedFor: 'nobody' })).toBe('look')
  })
})

it('of a letter nothing is known but by eye', () => {
  const letter = paperChecks({ ...form, kind: 'letter', issuedFor: null, formVersion: null })
  expect(letter.map(({ name }) => name)).toEqual(['readable', 'particulars', 'signed'])
  expect(letter.every(({ finding: is }) => is === 'look')).toBe(true)
})
