/** What a scanner for malicious software says of a file. */
export type ScanVerdict =
  | { readonly state: 'clean' }
  /** `name` is the scanner's own name for what it found. */
  | { readonly state: 'infected'; readonly name: string }
  /** There is a scanner, and it gave no verdict: the document waits. */
  | {
      readonly state: 'unavailable'
      readonly reason: 'down' | 'slow' | 'too-large' | 'unclear'
    }
  /** There is no scanner. */
  | { readonly state: 'unscanned' }

export interface Scanner {
  /** Never throws for what the scanner does: a document without a verdict is not clean. */
  scan(bytes: Buffer): Promise<ScanVerdict>
}

/** The scanner of an installation without one. */
export const noScanner: Scanner = {
  scan: async () => ({ state: 'unscanned' }),
}
