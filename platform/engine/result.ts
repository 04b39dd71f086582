/** A column of a result, in the engine's own type names. */
export interface ResultColumn {
  readonly name: string
  readonly type: string
}

/**
 * One value of a result. Whatever a JSON number could lose is text: integers of 64 bits and more, decimals, numbers that
 * are not finite. Dates and times are ISO text, nested values JSON text.
 */
export type ResultValue = string | number | boolean | null
