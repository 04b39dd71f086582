import { describe, expect, it } from 'vitest'
import { passGate, sitesOf } from './sites.ts'

const portalOrigin = 'https://regis.example'
const workbenchOrigin = 'https://work.example:8443'
const sites = sitesOf({ portalOrigin, workbenchOrigin })

const asked = (given: object) => ({
  method: 'GET',
  host: 'work.example:8443',
  origin: undefined,
  fetchSite: undefined,
  ...given,
})

describe('the gate', () => {
  it('tells the site by the host', () => {
    expect(passGate(asked({}), sites, 'api')).toEqual({ ok: true, value: sites.workbench })
    const portal = passGate(asked({ host: 'regis.example' }), sites, 'api')
    expect(portal).toEqual({ ok: true, value: sites.portal })
  })

  it.each([
    ['a rebound name', { host: 'evil.example' }],
    ['no host', { host: undefined }],
    ['the host without its port', { host: 'work.example' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the other site', { origin: portalOrigin }],
    ['a sandboxed page', { origin: 'null' }],
    ['a change without an origin', { method: 'POST' }],
    ['a change from elsewhere', { method: 'PUT', origin: 'https://work.example' }],
    ['a picture or script of another site', { fetchSite: 'cross-site' }],
    ['a sister name', { fetchSite: 'same-site' }],
  ])('refuses %s', (_name, given) => {
    const passed = passGate(asked(given), sites, 'api')
    expect(passed).toMatchObject({ ok: false, refusal: { code: 'foreign-origin' } })
  })

  it.each([
    [
      'a change of its own pages',
      { method: 'POST', origin: workbenchOrigin, fetchSite: 'same-origin' },
    ],
    ['an address typed by hand', { fetchSite: 'none' }],
  ])('lets %s pass', (_name, given) => {
    expect(passGate(asked(given), sites, 'api').ok).toBe(true)
  })

  it('lets links of other sites lead to pages, but to no change', () => {
    expect(passGate(asked({ fetchSite: 'cross-site' }), sites, 'page').ok).toBe(true)
    expect(passGate(asked({ fetchSite: 'cross-site', method: 'POST' }), sites, 'page').ok).toBe(
      false,
    )
  })
})
