/** A village of a facility's catchment: its number (หมู่ที่) and its 8 digits. */
export interface Village {
  readonly number: string
  readonly vid: string
}

/** `province` = รพท., `district` = รพช., `primary` = รพ.สต. */
export type FacilityKind = 'province' | 'district' | 'primary'

/** A facility that sends archives. Every facility has its own catchment; hospitals also see those of others. */
export interface Facility {
  readonly index: number
  readonly code: string
  readonly code9: string
  readonly name: string
  readonly kind: FacilityKind
  readonly district: number
  /** Two digits each; district and sub-district inside the province. */
  readonly ampur: string
  readonly tambon: string
  readonly villages: readonly Village[]
  /** People of the catchment are numbered from `firstPerson` on. */
  readonly firstPerson: number
  readonly people: number
}

/** A hospital outside of the province: referred to, sends nothing. */
export interface OutsideFacility {
  readonly code: string
  readonly code9: string
  readonly name: string
  readonly province: string
}
