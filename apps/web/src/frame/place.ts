import { useLocation } from '@tanstack/react-router'

/** Which of the product's places the page belongs to; each has its own frame and its own readers. */
export type Place = 'portal' | 'work' | 'help'

export function usePlace(): Place {
  return placeOf(useLocation({ select: ({ pathname }) => pathname }))
}

function placeOf(pathname: string): Place {
  if (pathname === '/work') return 'work'
  return pathname === '/help' || pathname.startsWith('/help/') ? 'help' : 'portal'
}
