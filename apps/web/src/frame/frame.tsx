import type { ReactNode } from 'react'

/** What stands around every page: the bar, and the page as the one main region. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return <main>{children}</main>
}
