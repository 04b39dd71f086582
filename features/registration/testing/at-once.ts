import { setTimeout as pause } from 'node:timers/promises'
import { provinces } from '#domain/standard'

/** Numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Provinces that have an office. */
const seats = [...provinces.keys()].filter((code) => code !== '10')
const lanes = 4
const spreadMs = 6

export interface Round {
  /** No other round of the race is about it. */
  readonly province: string
  /** Do things at almost the same moment, in an order and at distances that the seed says. */
  atOnce<Answers extends readonly unknown[]>(
    ...things: { readonly [Index in keyof Answers]: () => Promise<Answers[Index]> }
  ): Promise<Answers>
}

/** Rounds of a race, some of them side by side. */
export async function race<Answer>(
  seed: number,
  rounds: number,
  run: (round: Round) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const left = seats.slice(0, rounds)
  if (left.length < rounds) throw new TypeError('more rounds than provinces')
  const answers: Answer[] = []
  const lane = async () => {
    for (let province = left.pop(); province !== undefined; province = left.pop()) {
      const random = randomNumbers(seed * 100 + Number(province))
      answers.push(await run({ province, atOnce: atOnceBy(random) }))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return answers
}

function atOnceBy(random: () => number): Round['atOnce'] {
  return async (...things) => {
    const begun = things.map(async (thing) => {
      const ms = Math.floor(random() * spreadMs)
      if (ms > 0) await pause(ms)
      return thing()
    })
    return (await Promise.all(begun)) as never
  }
}
