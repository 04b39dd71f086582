import path from 'node:path'
import { type Lane, openLane } from './lane.ts'

/** Engines that work side by side; two threads in all. */
const laneCount = 2

/** Work with a set of lanes, which are closed afterwards whatever happens. */
export async function withLanes<T>(
  workPath: string,
  work: (lanes: readonly Lane[]) => Promise<T>,
): Promise<T> {
  const lanes: Lane[] = []
  try {
    while (lanes.length < laneCount) {
      lanes.push(await openLane(path.join(workPath, `spill-${lanes.length}`)))
    }
    return await work(lanes)
  } finally {
    for (const lane of lanes) lane.close()
  }
}

/**
 * Do one piece of work per item, each lane taking the next item when it is free.
 *
 * @returns results in the order of the items.
 * @throws the first failure, after every lane has come to rest.
 */
export async function inLanes<I, R>(
  lanes: readonly Lane[],
  items: readonly I[],
  work: (lane: Lane, item: I) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const takeTurns = async (lane: Lane) => {
    for (;;) {
      const index = next++
      const item = items[index]
      if (item === undefined) return
      try {
        results[index] = await work(lane, item)
      } catch (error) {
        next = items.length
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(lanes.map(takeTurns))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return results
}
