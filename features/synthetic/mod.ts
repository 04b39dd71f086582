/** Synthetic provinces: whole made-up provinces, as their hospitals would send them. */
export { type Analysis, analyses, type BelievableMeasure } from './analyses.ts'
export { drugGroups } from './care/drugs.ts'
export { medianGrowth } from './care/growth.ts'
export type {
  SentStandard,
  SynthesisOptions,
  SynthesisProgress,
  SynthesisReport,
} from './synthesis-options.ts'
export { synthesize } from './synthesize.ts'
