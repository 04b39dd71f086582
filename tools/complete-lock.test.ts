import { expect, it } from 'vitest'
import { missingEntries } from './complete-lock.ts'

const parent = (version: string) => ({
  version: '1.0.0',
  optionalDependencies: { 'tool-linux-arm64-musl': version },
})

it('adds the package of another platform with the platform that its name tells', () => {
  const lock = { packages: { 'node_modules/tool': { ...parent('1.0.0'), dev: true } } }
  expect(missingEntries(lock)).toEqual({
    'node_modules/tool-linux-arm64-musl': {
      version: '1.0.0',
      optional: true,
      dev: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    },
  })
})

it('adds nothing when the lock has that version above', () => {
  const lock = {
    packages: {
      'node_modules/a/node_modules/tool': parent('1.0.0'),
      'node_modules/tool-linux-arm64-musl': { version: '1.0.0' },
    },
  }
  expect(missingEntries(lock)).toEqual({})
})

it('nests the package under its parent when another version stands above', () => {
  const lock = {
    packages: {
      'node_modules/tool': parent('1.0.0'),
      'node_modules/other/node_modules/tool': parent('2.0.0'),
    },
  }
  expect(Object.keys(missingEntries(lock))).toEqual([
    'node_modules/tool-linux-arm64-musl',
    'node_modules/other/node_modules/tool/node_modules/tool-linux-arm64-musl',
  ])
})

it('leaves ranges alone: npm resolves them itself', () => {
  const lock = { packages: { 'node_modules/tool': parent('~1.0.0') } }
  expect(missingEntries(lock)).toEqual({})
})
