/** A text that somebody looks for, as the database takes one: a zero, which no stored text holds, finds nothing. */
export function soughtText(text: string): string {
  return text.trim().replaceAll('\0', '\uFFFD')
}

/** As {@link soughtText}, for `like`: its signs stand for themselves. */
export function soughtPattern(text: string): string {
  return soughtText(text).replaceAll(/[\\%_]/g, '\\$&')
}
