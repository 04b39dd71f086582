import { useLocation } from '@tanstack/react-router'

/** Which of the product's places the page belongs to; each has its own frame and its own readers. */
export type Place = 'portal' | 'guide' | 'apply' | 'office' | 'work' | 'help'

/** The two sites of the product; they may be one. */
export type Site = 'portal' | 'workbench'

/** Each with the address at which it begins, and whether there are pages below it. */
const places: readonly (readonly [Place, string, 'alone' | 'with-pages'])[] = [
  ['guide', '/guide', 'alone'],
  ['apply', '/apply', 'alone'],
  ['apply', '/terms', 'alone'],
  ['office', '/office', 'with-pages'],
  ['work', '/work', 'alone'],
  ['help', '/help', 'with-pages'],
]

export function usePlace(): Place {
  return placeOf(useLocation({ select: ({ pathname }) => pathname }))
}

export function placeOf(pathname: string): Place {
  const found = places.find(
    ([, begin, pages]) =>
      pathname === begin || (pages === 'with-pages' && pathname.startsWith(`${begin}/`)),
  )
  return found?.[0] ?? 'portal'
}

/** The site at which a place is. */
export function siteOf(place: Place): Site {
  return place === 'work' || place === 'help' ? 'workbench' : 'portal'
}

/** Places that are read at leisure, on telephones too; the others are packed close. */
export function isRoomy(place: Place): boolean {
  return place === 'portal' || place === 'guide' || place === 'apply'
}
