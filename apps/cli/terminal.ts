import type { Language } from '#domain/outcome'

/** Where a verb reads and writes; stdout carries answers only, everything else goes to stderr. */
export interface Terminal {
  readonly language: Language
  /** Write to stdout, waiting when the reader is slow. */
  out(text: string): Promise<void>
  /** One line to stderr. */
  note(line: string): void
  /** Whether somebody is looking at stderr. */
  readonly interactive: boolean
}

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
  return {
    language,
    interactive: process.stderr.isTTY === true,
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    note: (line) => {
      process.stderr.write(`${line}\n`)
    },
  }
}
