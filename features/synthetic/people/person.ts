import type { Day } from '../calendar.ts'
import type { Facility } from '../world/facility.ts'

export type Sex = 1 | 2

/** One pregnancy of a woman, whatever its end. */
export interface Pregnancy {
  readonly gravida: number
  /** First day of the last menstruation. */
  readonly lmp: Day
  /** Day of delivery or abortion. */
  readonly end: Day
  readonly outcome: 'live' | 'still' | 'abortion'
  /** Empty unless `outcome` is `live` and the birth lies within the told years. */
  readonly children: readonly Person[]
}

/** Someone of the province: one citizen id, one home. What befalls them follows from `index` and the seed alone. */
export interface Person {
  /** Number in the province, from 0. */
  readonly index: number
  readonly sex: Sex
  readonly birth: Day
  readonly household: Household
  readonly isHead: boolean
  readonly isForeign: boolean
  readonly mother?: Person
  readonly father?: Person
  readonly partner?: Person
  readonly pregnancies: readonly Pregnancy[]
}

export interface Household {
  /** Number in the facility's catchment, from 0. */
  readonly number: number
  readonly facility: Facility
  readonly members: readonly Person[]
  /** Residence of all members: 1, 2, 3 or 5 of PERSON.TYPEAREA. */
  readonly typeArea: '1' | '2' | '3' | '5'
  /** The village health volunteer (อสม.) of its village; absent for the first households of a catchment. */
  readonly volunteer?: Person
}
