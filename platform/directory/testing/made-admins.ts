import { createHash } from 'node:crypto'
import { hasCitizenCheckDigit } from '#domain/privacy'
import type { IdentityKey } from '#platform/home'

/** Begins with 9, which is never assigned. */
export function madeCitizenId(number: number): string {
  const digits = `9${String(number).padStart(11, '0')}`
  const checked = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`)
  return checked.find(hasCitizenCheckDigit) ?? ''
}

export const madeIdentity: IdentityKey = {
  hashOf: (citizenId) => createHash('sha256').update(`test ${citizenId}`).digest('hex'),
}

export function madePerson(number: number) {
  const citizenId = madeCitizenId(number)
  return { citizenId, subjectHash: madeIdentity.hashOf(citizenId) }
}
