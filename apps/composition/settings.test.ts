import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const production = {
  HIPPO_PROFILE: 'production',
  THAID_CLIENT_ID: 'id',
  THAID_CLIENT_SECRET: 'a-secret-of-some-length',
  HIPPO_DIRECTORY_FILE: '/etc/hippo/admins.csv',
  HIPPO_CLAMD: 'unix:/run/clamd.sock',
  HIPPO_SMS_GATEWAY: '/etc/hippo/gateway.json',
  PORTAL_ORIGIN: 'https://regis.example',
  WORKBENCH_ORIGIN: 'https://work.example',
}
const fixed = {
  THAID_AUTHORIZATION_ENDPOINT: 'https://imauth.bora.dopa.go.th/auth',
  THAID_TOKEN_ENDPOINT: 'https://imauth.bora.dopa.go.th/token',
  THAID_JWKS_ENDPOINT: 'https://imauth.bora.dopa.go.th/jwks',
}
const refused = (name: string) => ({ refusal: { code: 'bad-setting', detail: { name } } })

describe('the settings', () => {
  it('of a production installation name ThaiD, two encrypted addresses, and no demo', () => {
    expect(readSettings(production)).toMatchObject({
      value: { profile: 'production', demo: false, thaid: { loopback: false } },
    })
  })

  it.each([
    [{ THAID_CLIENT_ID: undefined }, 'THAID_CLIENT_ID'],
    [{ THAID_CLIENT_SECRET: undefined }, 'THAID_CLIENT_SECRET'],
    [{ THAID_CLIENT_SECRET: 'changeme' }, 'THAID_CLIENT_SECRET'],
    [{ HIPPO_CLAMD: undefined }, 'HIPPO_CLAMD'],
    [{ HIPPO_SMS_GATEWAY: undefined }, 'HIPPO_SMS_GATEWAY'],
    [{ HIPPO_DIRECTORY_FILE: undefined }, 'HIPPO_DIRECTORY_URL'],
    [
      {
        ...{ HIPPO_DIRECTORY_FILE: undefined, HIPPO_DIRECTORY_TOKEN: 'short' },
        HIPPO_DIRECTORY_URL: 'https://heidi.example/admins',
      },
      'HIPPO_DIRECTORY_TOKEN',
    ],
    [{ HIPPO_DEMO: '1' }, 'HIPPO_DEMO'],
    [{ PORTAL_ORIGIN: 'http://regis.example' }, 'PORTAL_ORIGIN'],
    [{ WORKBENCH_ORIGIN: 'http://work.example' }, 'WORKBENCH_ORIGIN'],
    [{ WORKBENCH_ORIGIN: 'https://work.example/path' }, 'WORKBENCH_ORIGIN'],
    [{ THAID_ISSUER: 'http://127.0.0.1:9000' }, 'THAID_ISSUER'],
    [{ THAID_ISSUER: 'http://imauth.example' }, 'THAID_ISSUER'],
    [{ ...fixed, THAID_TOKEN_ENDPOINT: 'http://127.0.0.1:9000/token' }, 'THAID_ISSUER'],
    [{ ...fixed, THAID_JWKS_ENDPOINT: 'https://localhost/jwks' }, 'THAID_ISSUER'],
  ])('keep a production installation from %o', (given, name) => {
    expect(readSettings({ ...production, ...given })).toMatchObject(refused(name))
  })

  it.each(['127.0.0.1', '::1', '198.51.100.0/24', '127.0.0.1, 192.0.2.2'])(
    'believe the proxies at %s',
    (TRUSTED_PROXY) => {
      expect(readSettings({ TRUSTED_PROXY })).toMatchObject({
        value: { trustedProxy: TRUSTED_PROXY },
      })
    },
  )

  it.each(['true', '1', 'proxy.example', '0.0.0.0/0', '127.0.0.1/33', '127.0.0.1,', ''])(
    'believe no proxy at "%s"',
    (TRUSTED_PROXY) => {
      expect(readSettings({ TRUSTED_PROXY })).toMatchObject(refused('TRUSTED_PROXY'))
    },
  )
})
