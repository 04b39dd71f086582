/** An invented person whom anybody at the simulator's page may be. */
export interface DemoPerson {
  /** Begins with 9, as no real one does, and has a right check digit. */
  readonly citizenId: string
  readonly nameTh: string
  readonly nameEn: string
  readonly noteTh: string
  readonly noteEn: string
}

/**
 * How the simulator behaves, for tests: `slow` never answers the token call, `down` breaks every connection, `nonsense`
 * answers the token call with a page, `wrong-pid` attests a wrong check digit, `denies` refuses on the person's behalf.
 */
export type SimulatorBehaviour = 'normal' | 'slow' | 'down' | 'nonsense' | 'wrong-pid' | 'denies'

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
