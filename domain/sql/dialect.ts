import { type Outcome, ok } from '#domain/outcome'

/** The languages a person may write in. HQL and MySQL come behind the same door. */
export type Dialect = 'duckdb'

/** A statement in the engine's own SQL. */
export interface Translated {
  readonly sql: string
}

/**
 * Translate one statement into the engine's SQL.
 *
 * Only a courtesy: the guard judges the translated text, so that a statement that is harmless in its own dialect and
 * harmful afterwards is refused.
 */
export function translate(text: string, dialect: Dialect): Outcome<Translated> {
  switch (dialect) {
    case 'duckdb':
      return ok({ sql: text })
  }
}
