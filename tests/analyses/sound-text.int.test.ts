import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { files } from '#domain/standard'
import { type SynthesisOptions, synthesize } from '#features/synthetic'
import { ageOn } from './facts.ts'
import { readProvince, readRows } from './province-reader.ts'
import { RuleAudit } from './rule-audit.ts'

const root = mkdtempSync(path.join(tmpdir(), 'hippo-sound-'))
const folder = path.join(root, 'province')

function make(outDir: string, changed: Partial<SynthesisOptions> = {}) {
  return synthesize({
    province: '34',
    persons: 1500,
    fromYear: 2567,
    toYear: 2569,
    seed: 7,
    standard: '2.4.1',
    dirty: 0,
    outDir,
    ...changed,
  })
}

beforeAll(() => make(folder))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a province without faults breaks no rule and holds all 52 files', () => {
  const audit = new RuleAudit()
  const seen = new Set<string>()
  let broken = 0
  readRows(folder, {
    onRow(row) {
      seen.add(row.file.name)
      audit.add(row)
    },
    onBroken: () => broken++,
  })
  expect(broken).toBe(0)
  expect(audit.end()).toEqual(new Map())
  expect([...seen].sort()).toEqual(files.map(({ name }) => name).sort())
})

test('death ends every history', () => {
  const province = readProvince(folder, {
    DEATH: ['CID', 'DDEATH'],
    PERSON: ['CID', 'DISCHARGE', 'DDISCHARGE'],
    SERVICE: ['CID', 'DATE_SERV'],
    LABFU: ['CID', 'DATE_SERV'],
  })
  const died = new Map(province.get('DEATH')?.rows.map(({ CID, DDEATH }) => [CID, DDEATH ?? '']))
  expect(died.size).toBeGreaterThan(5)
  for (const file of ['SERVICE', 'LABFU']) {
    const later = province
      .get(file)
      ?.rows.filter(({ CID, DATE_SERV }) => (DATE_SERV ?? '') > (died.get(CID) ?? '9'))
    expect(later, file).toEqual([])
  }
  for (const { CID, DISCHARGE, DDISCHARGE } of province.get('PERSON')?.rows ?? []) {
    expect(DISCHARGE === '1').toBe(died.has(CID))
    expect(DISCHARGE === '9').toBe(DDISCHARGE === '')
  }
})

test('a person lives in one place, and vaccines fit the age', () => {
  const province = readProvince(folder, {
    PERSON: ['CID', 'TYPEAREA', 'BIRTH', 'SEX'],
    EPI: ['CID', 'DATE_SERV', 'VACCINETYPE'],
  })
  const homes = new Map<string, number>()
  const births = new Map<string, string>()
  for (const { CID, TYPEAREA, BIRTH } of province.get('PERSON')?.rows ?? []) {
    if (TYPEAREA === '1' || TYPEAREA === '3') homes.set(CID ?? '', (homes.get(CID ?? '') ?? 0) + 1)
    expect(births.get(CID ?? '') ?? BIRTH).toBe(BIRTH)
    births.set(CID ?? '', BIRTH ?? '')
  }
  expect(Math.max(...homes.values())).toBe(1)
  expect([...births.keys()].every((cid) => cid.startsWith('9'))).toBe(true)
  for (const { CID, DATE_SERV, VACCINETYPE } of province.get('EPI')?.rows ?? []) {
    const age = ageOn(births.get(CID ?? '') ?? '', DATE_SERV ?? '')
    expect(age).toBeGreaterThanOrEqual(0)
    if (VACCINETYPE === '10' || VACCINETYPE === '61') expect(age).toBeLessThan(2)
  }
})

test.each(['2.3', '2.4'] as const)(
  'version %s lacks what came later and breaks no rule',
  async (standard) => {
    const outDir = path.join(root, standard)
    await make(outDir, { standard, persons: 500, fromYear: 2568 })
    const audit = new RuleAudit()
    let hasLongCodes = false
    readRows(outDir, {
      onRow(row) {
        hasLongCodes ||= row.get('HOSPCODE9') !== ''
        audit.add(row)
      },
    })
    expect(hasLongCodes).toBe(false)
    expect(audit.end()).toEqual(new Map())
  },
)

test('equal options give equal bytes on any number of threads, another seed other bytes', {
  timeout: 60_000,
}, async () => {
  const small = { persons: 400, fromYear: 2568, dirty: 0.02 }
  await make(path.join(root, 'one'), { ...small, threads: 0 })
  await make(path.join(root, 'two'), { ...small, threads: 2 })
  await make(path.join(root, 'three'), { ...small, seed: 8, threads: 0 })
  const names = readdirSync(path.join(root, 'one')).sort()
  expect(readdirSync(path.join(root, 'two')).sort()).toEqual(names)
  const bytes = (run: string, name: string) => readFileSync(path.join(root, run, name))
  for (const name of names) expect(bytes('one', name).equals(bytes('two', name)), name).toBe(true)
  const others = readdirSync(path.join(root, 'three')).filter((name) => name.endsWith('.zip'))
  expect(
    others.some((name) => names.includes(name) && bytes('one', name).equals(bytes('three', name))),
  ).toBe(false)
})

test('nothing is told after the day on which the last year is cut', {
  timeout: 30_000,
}, async () => {
  const outDir = path.join(root, 'cut')
  await make(outDir, { persons: 400, fromYear: 2569, until: '2026-02-10' })
  let latest = ''
  readRows(outDir, {
    onRow(row) {
      const stamp = row.get('D_UPDATE')
      if (stamp > latest) latest = stamp
    },
  })
  expect(latest.slice(0, 8)).toBe('20260210')
  expect(readdirSync(outDir).filter((name) => name.includes('_20260210'))).not.toEqual([])
})

test('archives of a quarter tell together what those of a year tell', {
  timeout: 30_000,
}, async () => {
  const whole = path.join(root, 'whole')
  const parts = path.join(root, 'parts')
  await make(whole, { persons: 400, fromYear: 2569 })
  await make(parts, { persons: 400, fromYear: 2569, archivesPerYear: 4 })
  const audit = new RuleAudit()
  readRows(parts, { onRow: (row) => audit.add(row) })
  expect(audit.end()).toEqual(new Map())
  const wanted = {
    SERVICE: ['HOSPCODE', 'SEQ'],
    DIAGNOSIS_IPD: ['AN', 'DIAGCODE'],
    EPI: ['CID', 'VACCINETYPE'],
  }
  const [one, four] = [readProvince(whole, wanted), readProvince(parts, wanted)]
  for (const file of Object.keys(wanted)) {
    const sorted = (rows: readonly object[] = []) => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(four.get(file)?.rows), file).toEqual(sorted(one.get(file)?.rows))
  }
})
