/**
 * Lower case as the engine folds names: A to Z only.
 *
 * Folding more would be a hole: the Kelvin sign becomes `k` elsewhere, so a CTE could lend its name to a catalogue table.
 */
export function lowerAscii(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
