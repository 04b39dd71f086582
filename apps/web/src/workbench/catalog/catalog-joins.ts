import { createContext, useContext, useMemo } from 'react'
import type { Catalog } from '../catalog-types.ts'

type Join = Catalog['joins'][number]

export const JoinsContext = createContext<readonly Join[]>([])

/** The joins that lead from a table, and those that lead to it from tables that nothing else is known of. */
export function useCatalogJoins(name: string): readonly Join[] {
  const joins = useContext(JoinsContext)
  return useMemo(() => joins.filter((join) => join.from === name), [joins, name])
}
