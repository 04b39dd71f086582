/** A day of the Christian era, YYYYMMDD. */
export function isDate(text: string): boolean {
  if (!/^(19|20|21)\d{6}$/.test(text)) return false
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0))
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(text)
}

export function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 8)) && isTime(text.slice(8))
}

/** The last digit that a citizen id of these first twelve must have. */
export function checkDigitOf(text: string): string {
  const sum = [...text.slice(0, 12)].reduce(
    (total, digit, at) => total + Number(digit) * (13 - at),
    0,
  )
  return String((11 - (sum % 11)) % 10)
}
