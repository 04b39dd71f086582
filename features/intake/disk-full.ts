import { Fault } from '#domain/outcome'
import { diskFullFault } from './publish/lane.ts'

const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])
/** SQLSTATE of PostgreSQL. */
const databaseDiskFull = '53100'

/** Do work; when the disk was full anywhere in it, say so in one way. */
export async function diskFullAsFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isDiskFull(error) ? diskFullFault() : error
  }
}

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && fullCodes.has(error.code)) return true
  const cause = error instanceof Fault ? error.cause : undefined
  return (
    typeof cause === 'object' &&
    cause !== null &&
    (('sqlState' in cause && cause.sqlState === databaseDiskFull) ||
      ('code' in cause && fullCodes.has(cause.code)))
  )
}
