import { provinces } from '#domain/standard'

const slotsPerProvince = 128
const firstCode = 90_000
const provinceCodes = [...provinces.keys()].sort()

/** Places left in a province's share of codes, those of outside hospitals not counted. */
export const mostFacilities = slotsPerProvince - 2

/**
 * A facility code that no real facility can have.
 *
 * Real 5-digit codes are issued as running numbers from 00001 to 89999, so that made-up ones begin at 90000; 99999 is
 * kept free since it means "outside". Every province has 128 of them, so that two made-up provinces never collide.
 *
 * @source rules for facility codes as published by the ministry (running number 00001 to 89999)
 */
export function facilityCode(province: string, place: number): string {
  return String(firstCode + provinceCodes.indexOf(province) * slotsPerProvince + place)
}

/** The 9-character twin: digits only for the older ones, since October 2567 with a leading letter for new ones. */
export function longCode(code: string, place: number): string {
  return place % 5 === 4 ? `ZZ00${code}` : `00${code}00`
}
