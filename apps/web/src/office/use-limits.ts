import { useQuery } from '@tanstack/react-query'
import { guideQuery } from '../apply/access.ts'
import { usualLimits } from './decision/written.ts'
import type { Guide } from './office-types.ts'

/** The ministry's numbers; undefined until they are known. */
export function useGuide(): Guide | undefined {
  return useQuery(guideQuery).data
}

/** How long a text may be. */
export function useLimits(field: string): { readonly min: number; readonly max: number } {
  return useGuide()?.text[field] ?? usualLimits
}
