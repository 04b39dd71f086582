import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PlantedFile } from './planted-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hippo-planted-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('lines stand in the order of the work, in whatever order archives are finished', () => {
  const file = path.join(folder, 'planted.jsonl')
  const planted = new PlantedFile(file)
  planted.add(2, ['five'])
  planted.add(0, ['one', 'two'])
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
  planted.add(1, [])
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\nfive\n')
  planted.add(3, ['six'])
  planted.close()
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\nfive\nsix\n')
})
