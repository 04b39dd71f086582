const prime = 999_999_937
const step = 792_345_673

/**
 * A citizen id with a right check digit (mod 11) that nobody can have: it begins with 9, which is never assigned.
 *
 * @param number of the person in the province; different numbers below 999,999,937 give different ids.
 */
export function citizenId(province: string, seed: number, number: number): string {
  const spread = Number((BigInt(number) * BigInt(step) + BigInt(seed) * 7919n) % BigInt(prime))
  const twelve = `9${province}${String(1_000_000_000 + spread).slice(1)}`
  return twelve + checkDigit(twelve)
}

/** The 13th digit: 11 minus the sum of digits times 13, 12 … 2, modulo 11, last digit. */
function checkDigit(twelve: string): string {
  let sum = 0
  for (let at = 0; at < 12; at++) sum += (twelve.charCodeAt(at) - 48) * (13 - at)
  return String((11 - (sum % 11)) % 10)
}
