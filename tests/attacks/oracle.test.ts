import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canaries, ownCell } from './fixture/canaries.ts'
import { changedFiles, leaks, watchFiles } from './oracle.ts'
import type { Observed } from './run-statement.ts'

const silent: Observed = { state: 'done', code: '', columns: [], rows: [], message: '' }
const canary = canaries.otherProvince

describe('the oracle', () => {
  it('says nothing where nothing came out', () => {
    expect(leaks({ ...silent, rows: [['55', 1, null]] }, 'SELECT 1')).toEqual([])
  })

  it.each<readonly [string, Partial<Observed>]>([
    ['a row', { rows: [[`x ${canary} y`]] }],
    ['a row in another case', { rows: [[canary.toLowerCase()]] }],
    ['a row in hexadecimal', { rows: [[Buffer.from(canary).toString('hex')]] }],
    ['a row in base64', { rows: [[Buffer.from(`..${canary}`).toString('base64')]] }],
    ['a column name', { columns: [{ name: canary, type: 'VARCHAR' }] }],
    ['a message', { state: 'refused', message: `cannot read ${canary}` }],
  ])('notices a canary in %s', (_, shown) => {
    expect(leaks({ ...silent, ...shown }, 'SELECT 1')).toEqual([canary])
  })

  it('takes a canary that the statement itself holds for an echo', () => {
    expect(leaks({ ...silent, rows: [[canary]] }, `SELECT '${canary}'`)).toEqual([])
  })

  it('lets a cell of the own province into rows and not into messages', () => {
    expect(leaks({ ...silent, rows: [[ownCell]] }, 'SELECT 1')).toEqual([])
    expect(leaks({ ...silent, message: ownCell }, 'SELECT 1')).toEqual([`${ownCell} in a message`])
  })

  it('notices a file that is new, changed or gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hippo-oracle-'))
    writeFileSync(join(folder, 'a'), '1')
    writeFileSync(join(folder, 'b'), '1')
    const before = watchFiles(folder)
    writeFileSync(join(folder, 'a'), '22')
    rmSync(join(folder, 'b'))
    writeFileSync(join(folder, 'c'), '3')
    const changed = changedFiles(before, watchFiles(folder))
    rmSync(folder, { recursive: true })
    expect(changed.map((path) => path.at(-1))).toEqual(['a', 'b', 'c'])
  })
})
