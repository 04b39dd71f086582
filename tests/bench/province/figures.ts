/** The value below which this share (0 to 1) of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** One line of a bench: a name, its figure, and the bar where there is one. */
export function printFigure(name: string, figure: string, bar?: string): void {
  process.stdout.write(`${name}: ${figure}${bar === undefined ? '' : ` (bar ${bar})`}\n`)
}
