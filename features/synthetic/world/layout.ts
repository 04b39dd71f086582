import { provinces } from '#domain/standard'
import { type Day, fiscalYear } from '../calendar.ts'
import { purpose, Random } from '../random.ts'
import type { SentStandard } from '../synthesis-options.ts'
import type { Facility, FacilityKind, OutsideFacility, Village } from './facility.ts'
import { facilityCode, longCode, mostFacilities } from './facility-codes.ts'
import { districtName, primaryName, provinceName } from './place-names.ts'

/** The made-up province: who sends, who lives where, and the years that are told. */
export interface Layout {
  readonly province: string
  readonly seed: number
  readonly standard: SentStandard
  readonly dirty: number
  readonly persons: number
  readonly facilities: readonly Facility[]
  readonly outside: readonly OutsideFacility[]
  /** Index of the hospital of every district; of the first district it is the provincial hospital. */
  readonly hospitals: readonly number[]
  /** Whole fiscal years, whatever `until` says, so that a cut province is the beginning of the uncut one. */
  readonly first: Day
  readonly last: Day
}

interface LayoutOptions {
  readonly province: string
  readonly seed: number
  readonly standard: SentStandard
  readonly dirty: number
  readonly persons: number
  readonly fromYear: number
  readonly toYear: number
}

interface Site {
  readonly kind: FacilityKind
  readonly district: number
  readonly weight: number
}

/** Plan the facilities and share the people out among their catchments; a pure function of the options. */
export function planLayout(options: LayoutOptions): Layout {
  const { province, seed, standard, dirty, persons } = options
  const sites = planSites(seed, persons)
  const facilities = placePeople(options, sites)
  const hospitals = facilities.filter(({ kind }) => kind !== 'primary').map(({ index }) => index)
  return {
    province,
    seed,
    standard,
    dirty,
    persons,
    facilities,
    hospitals,
    outside: outsideHospitals(province),
    first: fiscalYear(options.fromYear).first,
    last: fiscalYear(options.toYear).last,
  }
}

/** The square root of the people makes both a demo of 1,500 (6 facilities) and a million (118) look right. */
function planSites(seed: number, persons: number): readonly Site[] {
  const primaries = Math.max(2, Math.min(mostFacilities - 19, Math.round(Math.sqrt(persons) / 10)))
  const districts = Math.max(2, Math.min(18, Math.round(primaries / 6)))
  const random = new Random(seed, purpose.facility)
  const sites: Site[] = []
  for (let district = 0; district < districts; district++) {
    const kind = district === 0 ? 'province' : 'district'
    sites.push({ kind, district, weight: district === 0 ? 1.6 : 1.2 })
    for (let turn = district; turn < primaries; turn += districts) {
      sites.push({ kind: 'primary', district, weight: 0.7 + random.next() * 0.6 })
    }
  }
  return sites
}

function placePeople(options: LayoutOptions, sites: readonly Site[]): readonly Facility[] {
  const total = sites.reduce((sum, site) => sum + site.weight, 0)
  const facilities: Facility[] = []
  let placed = 0
  let weight = 0
  for (const [index, site] of sites.entries()) {
    weight += site.weight
    const until =
      index === sites.length - 1 ? options.persons : Math.round((options.persons * weight) / total)
    facilities.push(
      facilityAt(options, site, { index, firstPerson: placed, people: until - placed }),
    )
    placed = until
  }
  return facilities
}

function facilityAt(
  options: LayoutOptions,
  site: Site,
  place: { readonly index: number; readonly firstPerson: number; readonly people: number },
): Facility {
  const { province, seed } = options
  const code = facilityCode(province, place.index)
  const ampur = twoDigits(site.district + 1)
  const tambon = twoDigits(place.index + 1)
  return {
    ...place,
    code,
    code9: longCode(code, place.index),
    name: nameOf(site, { province, seed, index: place.index }),
    kind: site.kind,
    district: site.district,
    ampur,
    tambon: tambon.slice(-2),
    villages: villagesOf(`${province}${ampur}${tambon.slice(-2)}`, place.people, options.standard),
  }
}

function nameOf(site: Site, of: { province: string; seed: number; index: number }): string {
  if (site.kind === 'province') return provinceName(provinces.get(of.province)?.nameTh ?? '')
  return site.kind === 'district' ? districtName(site.district) : primaryName(of.seed, of.index)
}

/** About 450 people a village; from version 2.4 on the largest catchments have one beyond 99, written A0. */
function villagesOf(
  subdistrict: string,
  people: number,
  standard: SentStandard,
): readonly Village[] {
  const count = Math.max(2, Math.min(30, Math.round(people / 450)))
  return Array.from({ length: count }, (_, at) => {
    const isBeyond99 = at === count - 1 && count >= 4 && standard !== '2.3'
    const number = isBeyond99 ? 'A0' : twoDigits(at + 1)
    return { number, vid: subdistrict + number }
  })
}

function outsideHospitals(province: string): readonly OutsideFacility[] {
  const region = provinces.get(province)?.region
  const near = [...provinces.values()].find(
    (other) => other.region === region && other.code !== province,
  )
  const far = [...provinces.values()].find(
    (other) => other.region !== region && other.code !== '10',
  )
  return [near, far].flatMap((other, at) => {
    if (other === undefined) return []
    const code = facilityCode(province, mostFacilities + at)
    return [
      { code, code9: longCode(code, at), name: `รพศ.สมมติ${other.nameTh}`, province: other.code },
    ]
  })
}

function twoDigits(number: number): string {
  return String(100 + (number % 100)).slice(1)
}
