/** The code of an error of the operating system or of PostgreSQL, such as `ENOENT` or `57P03`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}
