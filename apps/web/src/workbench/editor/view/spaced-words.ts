/** What stands on the line around a place where something is put in. */
interface Around {
  readonly before: string
  readonly after: string
}

const word = /[\p{L}\p{M}\p{N}_$]/u

/** A name or a value put into a statement, with a space where it would grow together with what stands there. */
export function spacedWords(text: string, { before, after }: Around): string {
  const lead = startsWord(text) && wantsSpaceBehind(before) ? ' ' : ''
  const end = word.test(text.at(-1) ?? '') && word.test(after.charAt(0)) ? ' ' : ''
  return lead + text + end
}

function startsWord(text: string): boolean {
  return /^[\p{L}\p{N}_$'"]/u.test(text)
}

function wantsSpaceBehind(before: string): boolean {
  const last = [...before].at(-1) ?? ''
  if (word.test(last)) return true
  if (last === "'" || last === '"') return before.split(last).length % 2 === 1
  return last !== '' && ',=<>)*+%|;'.includes(last)
}
