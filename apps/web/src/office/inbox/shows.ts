import type { Show } from '../office-types.ts'

/** The heaps of the inbox, in the order of their tabs. */
export const shows = [
  'open',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
] as const satisfies readonly Show[]
