export type SentStandard = '2.3' | '2.4' | '2.4.1'

/** What a made-up province shall look like. Years are Buddhist fiscal years. */
export interface SynthesisOptions {
  /** Two digits of the ministry of interior's list. */
  readonly province: string
  /** People who live, were born or died in the province within the years, each with one citizen id. */
  readonly persons: number
  readonly fromYear: number
  readonly toYear: number
  /** `YYYY-MM-DD`: the last day that the last year's archives know. */
  readonly until?: string
  readonly seed: number
  readonly standard: SentStandard
  /** Share of rows, 0 to 1, in which a known fault is planted; 0 plants none. */
  readonly dirty: number
  readonly outDir: string
  /** Archives that each hospital sends in a year; 1 when absent. */
  readonly archivesPerYear?: number
  /** Worker threads; by size of the work when absent, 0 for none. The text is the same for any number. */
  readonly threads?: number
  readonly onProgress?: (progress: SynthesisProgress) => void
}

export interface SynthesisProgress {
  /** Archives written. */
  readonly done: number
  readonly total: number
  readonly rows: number
}

export interface SynthesisReport {
  readonly archives: number
  readonly rows: number
  /** Text before compression, in the encodings that were sent. */
  readonly textBytes: number
  readonly archiveBytes: number
  readonly facilities: number
  /** Lines of `planted.jsonl`; 0 when nothing was planted and no such file was written. */
  readonly planted: number
}
