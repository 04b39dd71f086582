import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * `planted.jsonl`, written as archives are finished, in the order of the work whatever order they are finished in: only
 * what waits for an earlier archive is held.
 */
export class PlantedFile {
  readonly #file: number
  readonly #waiting = new Map<number, readonly string[]>()
  #next = 0

  constructor(path: string) {
    this.#file = openSync(path, 'w')
  }

  /** @param place of the archive in the work; every place comes once. */
  add(place: number, lines: readonly string[]): void {
    this.#waiting.set(place, lines)
    for (let ready = this.#take(); ready !== undefined; ready = this.#take()) {
      if (ready.length > 0) writeSync(this.#file, `${ready.join('\n')}\n`)
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  #take(): readonly string[] | undefined {
    const lines = this.#waiting.get(this.#next)
    if (lines !== undefined) this.#waiting.delete(this.#next++)
    return lines
  }
}
