/** Synthetic provinces: whole made-up provinces, as their hospitals would send them. */
export { analyses } from './analyses.ts'
export type { SynthesisOptions } from './synthesis-options.ts'
export { synthesize } from './synthesize.ts'
