import type { LetterDetails } from '../access.ts'

const fields: Readonly<Record<string, keyof LetterDetails>> = {
  ...{ letterNumber: 'number', letterSubject: 'subject', signatory: 'signatory' },
}

/** The field of a letter that a refusal is about; undefined when it is about none. */
export function fieldOf({
  code,
  about = '',
}: {
  readonly code: string
  readonly about?: string | undefined
}): keyof LetterDetails | undefined {
  return code === 'letter-date' ? 'date' : fields[about]
}
