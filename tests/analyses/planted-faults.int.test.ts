import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCodes } from '#domain/standard'
import { synthesize } from '#features/synthetic'
import { hasFault, type Planted, readSoundRows } from './planted-truth.ts'
import { readRows } from './province-reader.ts'

const root = mkdtempSync(path.join(tmpdir(), 'hippo-planted-'))
const [clean, dirty] = [path.join(root, 'clean'), path.join(root, 'dirty')]
const share = 0.05

let planted: readonly Planted[]

beforeAll(async () => {
  const options = {
    province: '34',
    persons: 2000,
    fromYear: 2568,
    toYear: 2569,
    seed: 3,
    standard: '2.4.1',
  } as const
  await synthesize({ ...options, dirty: 0, outDir: clean })
  await synthesize({ ...options, dirty: share, outDir: dirty })
  planted = readFileSync(path.join(dirty, 'planted.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Planted)
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Rows of a folder by place, Thai letters left out: a stray byte makes all others of its entry unreadable. */
function linesOf(folder: string) {
  const broken = new Set<string>()
  const rows = new Map<string, string>()
  readRows(folder, {
    onRow: ({ archive, file, line, values }) =>
      rows.set(`${archive}|${file.name}|${line}`, values.join('|').replaceAll(/[^ -~]+/g, '')),
    onBroken: ({ archive, file, line }) => broken.add(`${archive}|${file.name}|${line}`),
  })
  return { broken, rows }
}

function placeOf({ archive, entry, line }: Planted): string {
  const name = (entry.split('/').at(-1) ?? '').toUpperCase()
  const file = fileNames.find((candidate) => name.startsWith(candidate))
  return `${archive}|${file}|${line}`
}

const fileNames = [
  ...new Set(checkCodes.map(({ file }) => file)),
  'ADDRESS',
  'DEATH',
  'CARD',
  'HOME',
  'WOMEN',
  'APPOINTMENT',
  'REFER_HISTORY',
  'REFER_RESULT',
  'CARE_REFER',
  'CLINICAL_REFER',
  'DRUG_REFER',
  'INVESTIGATION_REFER',
  'PROCEDURE_REFER',
  'POLICY',
  'DATA_CORRECT',
].sort((a, b) => b.length - a.length)

test('every family of the ministry’s codes is planted, and those of text and quality', () => {
  const families = new Set(checkCodes.map(({ code }) => code.replace(/\d+$/, '')))
  expect(new Set(planted.map(({ family }) => family))).toEqual(
    new Set([...families, 'text', 'quality']),
  )
  const textCodes = planted.filter(({ family }) => family === 'text').map(({ code }) => code)
  expect(new Set(textCodes)).toEqual(
    new Set([
      'too-few-columns',
      'hospital-of-others',
      'pipe-in-text',
      'line-break-in-text',
      'bad-encoding',
      'over-long',
      'buddhist-year',
      'not-a-number',
      'cid-check-digit',
      'cid-empty',
      'hospital-unknown',
      'impossible-date',
      'key-date',
      'key-empty',
      'trailing-junk',
    ]),
  )
})

test('the report of what was planted names places and codes, never a value', () => {
  for (const entry of planted) {
    expect(Object.keys(entry)).toEqual([
      'archive',
      'entry',
      'line',
      'column',
      'code',
      'family',
      'expect',
    ])
    expect(['set-aside', 'null', 'flag', 'merged']).toContain(entry.expect)
    expect(JSON.stringify(entry)).not.toMatch(/\b9\d{12}\b/)
  }
})

test('the lines that cannot be told apart are exactly those that were planted', {
  timeout: 60_000,
}, () => {
  const broken = planted.filter(({ code }) =>
    ['too-few-columns', 'trailing-junk', 'pipe-in-text', 'line-break-in-text'].includes(code),
  )
  expect(linesOf(dirty).broken).toEqual(new Set(broken.map(placeOf)))
  expect(linesOf(clean).broken.size).toBe(0)
})

test('every fault is really at the place that the report names', { timeout: 60_000 }, () => {
  const places = Map.groupBy(planted, placeOf)
  const broken = linesOf(dirty).broken
  const sound = readSoundRows(clean)
  const untrue = new Set<string>()
  let seen = 0
  readRows(dirty, {
    onRow(row) {
      for (const one of places.get(`${row.archive}|${row.file.name}|${row.line}`) ?? []) {
        seen++
        if (!hasFault(row, one, sound)) untrue.add(`${row.file.name}.${one.column} ${one.code}`)
      }
    },
  })
  expect([...untrue]).toEqual([])
  expect(seen).toBe(planted.filter((one) => !broken.has(placeOf(one))).length)
})

test('all other rows are the same as without faults', () => {
  const before = new Map<string, number>()
  for (const row of linesOf(clean).rows.values()) before.set(row, (before.get(row) ?? 0) + 1)
  const places = new Set(planted.map(placeOf))
  const untouched = [...linesOf(dirty).rows].filter(([place]) => !places.has(place))
  const strange = untouched.filter(([, row]) => !before.has(row))
  expect(strange.length).toBe(0)
  const lines = untouched.length + planted.length
  expect(planted.length / lines).toBeGreaterThan(share * 0.7)
  expect(planted.length / lines).toBeLessThan(share * 1.5)
})
