import { bombAttacks } from './families/bombs.ts'
import { errorAttacks } from './families/errors.ts'
import { extremeAttacks } from './families/extremes.ts'
import { metadataAttacks } from './families/metadata.ts'
import { plannerAttacks } from './families/planner.ts'
import { readingAttacks } from './families/reading.ts'
import { settingsAttacks } from './families/settings.ts'
import { textAttacks } from './families/text.ts'
import { walkerAttacks } from './families/walker.ts'
import { writingAttacks } from './families/writing.ts'
import type { Attack } from './statement.ts'

/** Every hostile statement of the suite, the quick ones first. */
export const attacks: readonly Attack[] = [
  ...readingAttacks,
  ...writingAttacks,
  ...settingsAttacks,
  ...metadataAttacks,
  ...textAttacks,
  ...walkerAttacks,
  ...errorAttacks,
  ...bombAttacks,
  ...plannerAttacks,
  ...extremeAttacks,
]
