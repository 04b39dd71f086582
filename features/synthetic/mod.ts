/** Synthetic provinces: whole made-up provinces, as their hospitals would send them. */
export type {
  SentStandard,
  SynthesisOptions,
  SynthesisProgress,
  SynthesisReport,
} from './synthesis-options.ts'
export { synthesize } from './synthesize.ts'
