export const registerNames = ['agencies', 'agreements', 'users', 'staff'] as const
export type RegisterName = (typeof registerNames)[number]

/** Which page of the office an address names. */
export type OfficePlace =
  | { readonly page: 'inbox' }
  | { readonly page: 'application'; readonly id: string }
  | { readonly page: 'register'; readonly register: RegisterName }
  | { readonly page: 'audit' }
  | { readonly page: 'unknown' }

/** @param rest what follows `/office/`. */
export function officePlaceOf(rest: string): OfficePlace {
  const [head = '', name, ...more] = rest.replace(/\/$/, '').split('/')
  if (more.length > 0) return { page: 'unknown' }
  if (head === '' && name === undefined) return { page: 'inbox' }
  if (head === 'audit' && name === undefined) return { page: 'audit' }
  if (head === 'applications') return name ? { page: 'application', id: name } : { page: 'inbox' }
  if (head !== 'registers') return { page: 'unknown' }
  const register = registerNames.find((one) => one === (name ?? 'agencies'))
  return register === undefined ? { page: 'unknown' } : { page: 'register', register }
}
