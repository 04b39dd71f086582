import { describe, expect, it } from 'vitest'
import { checkSettings, isAllowedAddress, type ThaidSettings } from './settings.ts'

const settings: ThaidSettings = {
  issuer: 'https://issuer.test',
  endpoints: 'discovery',
  clientId: 'hippo',
  clientSecret: 'synthetic',
  scopes: ['pid', 'name', 'name_en'],
  nonce: false,
  pkce: false,
  timeoutMs: 1000,
  loopback: false,
}
const fixed = (jwks: string) => ({ authorization: 'https://a.test', token: 'https://a.test', jwks })

describe('the settings of a provider', () => {
  it('may be those of ThaiD', () => {
    expect(() => checkSettings(settings)).not.toThrow()
    expect(() => checkSettings({ ...settings, endpoints: fixed('https://a.test') })).not.toThrow()
  })

  it.each<[string, Partial<ThaidSettings>]>([
    ['plain http', { issuer: 'http://issuer.test' }],
    ['plain http even where loopback may', { issuer: 'http://issuer.test', loopback: true }],
    ['a fixed endpoint over plain http', { endpoints: fixed('http://a.test') }],
    ['no address', { issuer: 'issuer' }],
    ['a nonce that no id_token carries', { nonce: true }],
    ['no secret', { clientSecret: '' }],
    ['no client', { clientId: '' }],
    ['a client id that Basic cannot carry', { clientId: 'a:b' }],
    ['a header that is none', { extraHeader: { name: 'a b', value: 'c' } }],
  ])('may not have %s', (_, change) => {
    expect(() => checkSettings({ ...settings, ...change })).toThrow(TypeError)
  })

  it('allow plain http for this machine only, and only when told so', () => {
    expect(isAllowedAddress('http://127.0.0.1:9', true)).toBe(true)
    expect(isAllowedAddress('http://localhost:9', true)).toBe(true)
    expect(isAllowedAddress('http://127.0.0.1:9', false)).toBe(false)
    expect(isAllowedAddress('http://127.0.0.1.evil.test', true)).toBe(false)
    expect(isAllowedAddress('http://localhost@evil.test', true)).toBe(false)
    expect(isAllowedAddress('file:///etc', true)).toBe(false)
  })
})
