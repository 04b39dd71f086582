import { describe, expect, it } from 'vitest'
import { placeOf, siteOf } from './place.ts'

describe('the place of a page', () => {
  it.each([
    ['/', 'portal'],
    ['/messages', 'portal'],
    ['/guide', 'guide'],
    ['/apply', 'apply'],
    ['/terms', 'apply'],
    ['/office', 'office'],
    ['/office/applications/1', 'office'],
    ['/work', 'work'],
    ['/help/start', 'help'],
    ['/officer', 'portal'],
    ['/apply/nowhere', 'portal'],
  ])('of %s is %s', (pathname, place) => {
    expect(placeOf(pathname)).toBe(place)
  })

  it('is at the workbench for work and manual alone', () => {
    const all = ['portal', 'guide', 'apply', 'office', 'work', 'help'] as const
    expect(all.filter((place) => siteOf(place) === 'workbench')).toEqual(['work', 'help'])
  })
})
