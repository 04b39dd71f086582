import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { directoryVariables, readDirectory } from './directory-settings.ts'

const Environment = z.object({
  HIPPO_PROFILE: z.enum(['trial', 'production']).default('production'),
  ...directoryVariables,
})

const read = (environment: object) => readDirectory(Environment.parse(environment))
const bad = (name: string) => ({ refusal: { code: 'bad-setting', detail: { name } } })
const address = 'https://heidi.example/admin'

describe('the settings of the directory', () => {
  it('name a roster file, made absolute', () => {
    expect(read({ HIPPO_DIRECTORY_FILE: '/srv/x/../admins.csv' })).toEqual({
      ok: true,
      value: { kind: 'roster', file: '/srv/admins.csv' },
    })
  })

  it('or an address with its token', () => {
    const variables = { HIPPO_DIRECTORY_URL: address, HIPPO_DIRECTORY_TOKEN: 'abc.DEF-1=' }
    expect(read(variables)).toEqual({
      ok: true,
      value: { kind: 'http', url: address, token: 'abc.DEF-1=' },
    })
  })

  it('may be absent in a trial, never in production', () => {
    expect(read({ HIPPO_PROFILE: 'trial' })).toEqual({ ok: true, value: undefined })
    expect(read({})).toMatchObject(bad('HIPPO_DIRECTORY_URL'))
  })

  it.each([
    [{ HIPPO_DIRECTORY_FILE: 'a', HIPPO_DIRECTORY_URL: address }, 'HIPPO_DIRECTORY_FILE'],
    [{ HIPPO_DIRECTORY_FILE: 'a', HIPPO_DIRECTORY_TOKEN: 't' }, 'HIPPO_DIRECTORY_FILE'],
    [{ HIPPO_DIRECTORY_URL: address }, 'HIPPO_DIRECTORY_TOKEN'],
    [{ HIPPO_DIRECTORY_TOKEN: 't', HIPPO_PROFILE: 'trial' }, 'HIPPO_DIRECTORY_URL'],
  ])('are refused where they contradict each other or are half: %o', (variables, name) => {
    expect(read(variables)).toMatchObject(bad(name))
  })

  it.each([
    { HIPPO_DIRECTORY_URL: 'http://heidi.example/admin' },
    { HIPPO_DIRECTORY_URL: 'https://user:secret@heidi.example/admin' },
    { HIPPO_DIRECTORY_URL: 'heidi.example' },
    { HIPPO_DIRECTORY_TOKEN: 'two words' },
    { HIPPO_DIRECTORY_TOKEN: 'line\nline' },
    { HIPPO_DIRECTORY_FILE: '' },
  ])('are refused where nothing could be sent safely: %o', (variables) => {
    expect(Environment.safeParse(variables).success).toBe(false)
  })

  it.each(['http://127.0.0.1:9/a', 'http://localhost/a', 'http://[::1]:9/a'])(
    'need no TLS on this machine: %s',
    (url) => {
      const variables = { HIPPO_DIRECTORY_URL: url, HIPPO_DIRECTORY_TOKEN: 't' }
      expect(read(variables)).toMatchObject({ ok: true, value: { url } })
    },
  )
})
