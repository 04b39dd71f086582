import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { ChangedBirths } from './changed-births.ts'
import type { Lane } from './lane.ts'
import type { Shape } from './shape.ts'

/** What the making of one file's parts works with. */
export interface Workshop {
  readonly lane: Lane
  readonly shape: Shape
  readonly births: ChangedBirths
  readonly newestFiscalYear: number
  readonly rowsPerPart: number
  /** Absolute path of the lake folder. */
  readonly lakePath: string
  /** A path for an unfinished Parquet file. */
  newFile(): string
  discard(file: string): Promise<void>
}

let made = 0

/** Files of the building folder, each with a name of its own. */
export function filesIn(buildingPath: string): Pick<Workshop, 'newFile' | 'discard'> {
  return {
    newFile: () => path.join(buildingPath, `${++made}.parquet`),
    discard: (file) => rm(file, { force: true }),
  }
}
