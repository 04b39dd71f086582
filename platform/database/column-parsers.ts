import pg from 'pg'
import { Fault } from '#domain/outcome'

const { builtins } = pg.types

/** How values of a connection come back; see `schema.ts`. */
export const columnParsers = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === builtins.INT8) return wholeNumber
    if (oid === builtins.DATE) return asText
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number)) return number
  throw new Fault('database-failed', 'a bigint is beyond 2^53 - 1 and would lose digits')
}

function asText(text: string): string {
  return text
}
