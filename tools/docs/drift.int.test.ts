import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { driftedPages } from './drift.ts'
import { referencePages } from './reference.ts'

const pages = new Map([['docs/reference/a.md', 'generated\n']])
let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hippo-docs-'))
  mkdirSync(path.join(root, 'docs/reference'), { recursive: true })
  writeFileSync(path.join(root, 'docs/reference/a.md'), 'generated\n')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const filesBlamed = () => driftedPages(root, pages)

it('is green when the pages are what the generator writes', async () => {
  expect(await filesBlamed()).toEqual([])
})

it('is red when a page was edited', async () => {
  writeFileSync(path.join(root, 'docs/reference/a.md'), 'generated and edited\n')
  expect(await filesBlamed()).toEqual(['docs/reference/a.md'])
})

it('is red when a page is missing', async () => {
  rmSync(path.join(root, 'docs'), { recursive: true })
  expect(await filesBlamed()).toEqual(['docs/reference/a.md'])
})

it('is red when a page stands there that no generator writes', async () => {
  writeFileSync(path.join(root, 'docs/reference/b.md'), '')
  expect(await filesBlamed()).toEqual(['docs/reference/b.md'])
})

it('writes the same pages each time, each with its warning', () => {
  expect(referencePages()).toEqual(referencePages())
  for (const text of referencePages().values()) expect(text).toContain('Never edit')
})
