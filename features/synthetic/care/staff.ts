import type { Facility } from '../world/facility.ts'

/** What a member of staff does; codes of PROVIDER.PROVIDERTYPE. */
export type Profession =
  | 'doctor'
  | 'dentist'
  | 'nurse'
  | 'community-officer'
  | 'public-health-officer'
  | 'dental-nurse'
  | 'volunteer'
  | 'pharmacist'
  | 'therapist'
  | 'technician'

export const providerTypes: Readonly<Record<Profession, string>> = {
  doctor: '01',
  dentist: '02',
  nurse: '03',
  'community-officer': '04',
  'public-health-officer': '05',
  'dental-nurse': '06',
  volunteer: '07',
  pharmacist: '11',
  therapist: '12',
  technician: '13',
}

const ofPrimary: readonly Profession[] = [
  'nurse',
  'nurse',
  'public-health-officer',
  'community-officer',
  'dental-nurse',
  'volunteer',
]

const ofHospital: readonly Profession[] = [
  'doctor',
  'doctor',
  'doctor',
  'nurse',
  'nurse',
  'nurse',
  'nurse',
  'dentist',
  'dental-nurse',
  'pharmacist',
  'therapist',
  'technician',
  'public-health-officer',
  'community-officer',
]

export function professionsAt(facility: Facility): readonly Profession[] {
  if (facility.kind === 'primary') return ofPrimary
  return facility.kind === 'district' ? ofHospital : [...ofHospital, ...ofHospital]
}

/** The code of the `place`th member of staff. */
export function providerCode(facility: Facility, place: number): string {
  return `${facility.code}${String(1001 + place).slice(1)}`
}

/** Somebody of one of the professions, in order of preference; `turn` spreads the work. */
export function providerFor(
  facility: Facility,
  professions: readonly Profession[],
  turn: number,
): string {
  const staff = professionsAt(facility)
  const profession = professions.find((wanted) => staff.includes(wanted)) ?? 'nurse'
  const places = staff.flatMap((has, place) => (has === profession ? [place] : []))
  return providerCode(facility, places[turn % places.length] ?? 0)
}
