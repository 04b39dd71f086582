import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const grounds = ['paper', 'surface', 'sunken'] as const

/** Every pair of a text colour and what it may stand on. */
const pairs = [
  ...['ink', 'muted', 'primary', 'primary-hover', 'accent', 'danger', 'info'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...['primary', 'accent', 'danger', 'info'].flatMap((tone) =>
    [tone, 'ink', 'muted'].map((text) => [text, `${tone}-tint`] as const),
  ),
  ['primary-hover', 'primary-tint'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['ink', 'selection'],
] as const

describe.each(['light', 'dark'])('the colours, %s,', (scheme) => {
  const tokens = tokensOf(scheme)
  it.each(pairs)('have enough contrast for %s on %s', (text, ground) => {
    expect(contrast(tokens.get(text), tokens.get(ground))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the two schemes', () => {
  it('colour the same names', () => {
    const { light, dark } = { light: tokensOf('light'), dark: tokensOf('dark') }
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort())
  })
})

function tokensOf(scheme: string): ReadonlyMap<string, string> {
  const start = scheme === 'light' ? ':root {' : ':root[data-mantine-color-scheme="dark"] {'
  const from = css.indexOf(start)
  const block = css.slice(from, css.indexOf('}', from))
  const found = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
  return new Map(found.map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2.2, contrast ratio. */
function contrast(a = '', b = ''): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
