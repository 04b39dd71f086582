import pg from 'pg'
import { Fault } from '#domain/outcome'

/** What is safe to know of an error of PostgreSQL: codes and names, never a value. */
export interface DatabaseCause {
  /** Five characters; appendix A of the PostgreSQL manual. */
  readonly sqlState: string
  readonly constraint: string | undefined
}

/**
 * SQLSTATE classes whose primary message speaks of names and states only. Others, such as 22 (data exception), quote
 * the offending value; detail, hint, context and parameters are never kept.
 */
const speakingClasses: ReadonlySet<string> = new Set(
  '08 23 25 28 3D 3F 40 42 53 54 55 57 58 P0'.split(' '),
)
const passingClasses: ReadonlySet<string> = new Set(['08', '40', '53', '57'])

/** A fault that says what broke in the database, without any value. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof pg.DatabaseError) return faultOfPostgres(error)
  const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
  return new Fault('database-failed', `the connection to the database failed${code}`, {
    retryable: true,
  })
}

/** Wait for a database call and turn its error into a fault. */
export async function faulting<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw toFault(error)
  }
}

function faultOfPostgres(error: pg.DatabaseError): Fault {
  const sqlState = error.code ?? 'XX000'
  const kind = sqlState.slice(0, 2)
  const words = speakingClasses.has(kind) ? `: ${error.message}` : ''
  const cause: DatabaseCause = { sqlState, constraint: error.constraint }
  const code = sqlState === '53100' ? 'disk-full' : 'database-failed'
  return new Fault(code, `PostgreSQL refused with ${sqlState}${words}`, {
    retryable: passingClasses.has(kind),
    cause,
  })
}
