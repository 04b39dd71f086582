import { describe, expect, it } from 'vitest'
import { attacks } from './attacks.ts'
import { legitimate } from './legitimate.ts'
import { countedAttacks, family, fillPlaces } from './statement.ts'

describe('the suite', () => {
  it('has at least 80 attacks when no more than three of a family, position and encoding count', () => {
    expect(countedAttacks(attacks)).toBeGreaterThanOrEqual(80)
  })

  it('counts three of a kind at most', () => {
    const alike = family(
      'f',
      Array.from({ length: 5 }, (_, n) => ['from', 'plain', `SELECT ${n}`]),
    )
    expect(countedAttacks(alike)).toBe(3)
    expect(countedAttacks([...alike, ...family('f', [['from', 'quoted', 'SELECT 9']])])).toBe(4)
  })

  it('has at least 120 legitimate statements besides the harmless positions, 40 of them with an expected answer', () => {
    const own = legitimate.filter(({ name }) => !/^(position|corner)/.test(name))
    expect(own.length).toBeGreaterThanOrEqual(120)
    expect(own.filter(({ expected }) => expected !== undefined).length).toBeGreaterThanOrEqual(40)
  })

  it('asks every one of the 35 analyses', () => {
    const asked = new Set(legitimate.map(({ name }) => /^analysis: (\d+) /.exec(name)?.[1]))
    for (let number = 1; number <= 35; number++) expect(asked).toContain(String(number))
  })

  it('names no attack and no question twice', () => {
    const ids = [...attacks.map(({ id }) => id), ...legitimate.map(({ name }) => name)]
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('fills in the places that the scene knows and leaves other braces alone', () => {
    expect(fillPlaces("SELECT {'a': '{csv}'}, '{x}'", { csv: '/c' })).toBe(
      "SELECT {'a': '/c'}, '{x}'",
    )
  })
})
