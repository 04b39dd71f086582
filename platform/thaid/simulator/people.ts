import type { DemoPerson, SimulatorBehaviour } from './options.ts'

/** Approved at our registration: asking for another is refused with `invalid_scope`, as ThaiD does. */
export const approvedScopes = ['pid', 'name', 'name_en'] as const

/** Every scope that ThaiD knows. */
export const thaidScopes = [
  ...approvedScopes,
  'birthdate',
  'address',
  'house_address',
  'given_name',
  'given_name_en',
  'middle_name',
  'middle_name_en',
  'family_name',
  'family_name_en',
  'gender',
  'smartcard_code',
  'title',
  'title_en',
  'ial',
  'date_of_issuance',
  'date_of_expiry',
] as const

/** The values of one person for the scopes asked. */
export function valuesOf(
  person: DemoPerson,
  scopes: ReadonlySet<string>,
  behaviour: SimulatorBehaviour,
): Record<string, string> {
  const pid = behaviour === 'wrong-pid' ? withWrongCheckDigit(person.citizenId) : person.citizenId
  const known = { pid, name: person.nameTh, name_en: person.nameEn }
  return Object.fromEntries(Object.entries(known).filter(([scope]) => scopes.has(scope)))
}

function withWrongCheckDigit(citizenId: string): string {
  return citizenId.slice(0, 12) + ((Number(citizenId[12]) + 1) % 10)
}
