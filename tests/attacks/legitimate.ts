import { cornerPositions } from './families/walker.ts'
import { chronicQuestions } from './legitimate/chronic.ts'
import { dateQuestions } from './legitimate/dates.ts'
import { familyQuestions } from './legitimate/families.ts'
import { nestedQuestions, shapeQuestions } from './legitimate/nested.ts'
import { populationQuestions } from './legitimate/population.ts'
import { serviceQuestions } from './legitimate/services.ts'
import { productQuestions, textQuestions } from './legitimate/text.ts'
import { groupingQuestions, windowQuestions } from './legitimate/windows.ts'
import { fillPosition, scalarPositions, tablePositions } from './positions.ts'
import { type Question, questions } from './question.ts'

/** Every place where attacks stand, with something harmless in it: a place is refused for what stands there only. */
const harmlessPositions = [
  ...questions('position of a table', harmless(tablePositions, 'chospital')),
  ...questions('position of a value', harmless(scalarPositions, "lower('x')")),
  ...questions('corner', harmless(cornerPositions, "lower('x')")),
]

function harmless(positions: Readonly<Record<string, string>>, payload: string) {
  return Object.entries(positions)
    .filter(([name]) => name !== 'column-alias')
    .map(([name, template]) => [name, fillPosition(template, payload)] as const)
}

/** Statements of analysts; every one must be answered. */
export const legitimate: readonly Question[] = [
  ...windowQuestions,
  ...groupingQuestions,
  ...nestedQuestions,
  ...shapeQuestions,
  ...dateQuestions,
  ...textQuestions,
  ...productQuestions,
  ...populationQuestions,
  ...chronicQuestions,
  ...familyQuestions,
  ...serviceQuestions,
  ...harmlessPositions,
]
