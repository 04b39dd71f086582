import { findCodeTable, provinces } from '#domain/standard'
import type { Facility, FacilityKind, OutsideFacility } from './facility.ts'
import type { Layout } from './layout.ts'

const hostypes: Readonly<Record<FacilityKind, string>> = {
  province: '5',
  district: '7',
  primary: '18',
}
const levels: Readonly<Record<FacilityKind, string>> = {
  province: 'S',
  district: 'F2',
  primary: 'P',
}

type FacilityRow = Readonly<Record<string, string>>

/** `chospital.csv`: the facility table that goes with the archives, hospitals outside the province included. */
export function facilityTable(layout: Layout): string {
  const columns = findCodeTable('CHOSPITAL')?.columns ?? []
  const rows = [
    ...layout.facilities.map((facility) => insideRow(layout.province, facility)),
    ...layout.outside.map(outsideRow),
  ]
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

function insideRow(province: string, facility: Facility): FacilityRow {
  const beds = { province: 180 + facility.people / 400, district: 30, primary: 0 }[facility.kind]
  return {
    hospcode: facility.code,
    hospname: facility.name,
    hostype: hostypes[facility.kind],
    provcode: province,
    distcode: facility.ampur,
    subdistcode: facility.tambon,
    mu: facility.villages[0]?.number ?? '00',
    bed: String(Math.round(beds)),
    level_service: levels[facility.kind],
    zone_code: zoneOf(province),
    status: '1',
  }
}

function outsideRow({ code, name, province }: OutsideFacility): FacilityRow {
  return {
    hospcode: code,
    hospname: name,
    hostype: '5',
    provcode: province,
    distcode: '01',
    subdistcode: '01',
    mu: '01',
    bed: '800',
    level_service: 'A',
    zone_code: zoneOf(province),
    status: '1',
  }
}

function zoneOf(province: string): string {
  return String(provinces.get(province)?.region ?? 0).padStart(2, '0')
}
