import type { ParseArgsConfig } from 'node:util'
import type { Outcome } from '#domain/outcome'
import type { Terminal } from './terminal.ts'
import type { TextName } from './texts.ts'

/** The words behind a verb, split into options and the rest. */
export interface Arguments {
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

/** One thing the command line can do. */
export interface Verb {
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** @returns the exit code, or the refusal to show. */
  run(given: Arguments, terminal: Terminal): Promise<Outcome<number>>
}

/** The words on the command line do not fit; shown to the person as a sentence. */
export class UsageProblem extends Error {
  readonly text: TextName
  readonly values: Readonly<Record<string, string | number>>

  constructor(
    text: TextName,
    values: Readonly<Record<string, string | number>> = {},
    options: { readonly cause?: unknown } = {},
  ) {
    super(text, options)
    this.name = 'UsageProblem'
    this.text = text
    this.values = values
  }
}

/** A text option, or undefined where it was not given. */
export function textOption(given: Arguments, name: string): string | undefined {
  const value = given.values[name]
  return typeof value === 'string' ? value : undefined
}

/** The `--province` option, two digits. */
export function provinceOption(given: Arguments): string | undefined {
  const value = textOption(given, 'province')
  if (value !== undefined && !/^[0-9]{2}$/.test(value)) throw new UsageProblem('needProvince')
  return value
}
