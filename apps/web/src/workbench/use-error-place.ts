import { type RefObject, useCallback, useRef } from 'react'
import { useSentence } from '../language/language.tsx'
import type { EditorHandle, Statement } from './editor/editor.tsx'
import { offsetOf, type Place } from './place.ts'
import type { RunDesk } from './results/use-run.ts'

/** What was asked for together, and from where. */
export interface Asked {
  readonly draftId: string
  /** In the order in which they run. */
  readonly statements: readonly Statement[]
}

export interface DraftText {
  readonly id: string
  readonly text: string
}

interface Given {
  readonly asked: Asked | undefined
  readonly draft: DraftText | undefined
  readonly desk: RunDesk
  readonly editor: RefObject<EditorHandle | null>
}

/** The place of a run's error in the draft that its statement came from: to be marked, and to be gone to. */
export function useErrorPlace({ asked, draft, desk, editor }: Given) {
  const sentence = useSentence()
  const { row, run } = desk
  const statement = asked?.statements.find(({ text }, at) =>
    row === undefined ? text === run?.sql : at === row.number - 1,
  )
  const offsetIn = (place: Place): number | undefined => {
    if (statement === undefined || draft?.id !== asked?.draftId) return undefined
    return standingOffset(statement, draft?.text ?? '', place)
  }
  // `goTo` stays the same function at every key, so that the results are not drawn again.
  const latestOffsetIn = useRef(offsetIn)
  latestOffsetIn.current = offsetIn
  const goTo = useCallback(
    (place: Place) => {
      const offset = latestOffsetIn.current(place)
      if (offset !== undefined) editor.current?.goTo(offset)
    },
    [editor],
  )
  const refusal = run?.refusal
  const offset = refusal?.position && offsetIn(refusal.position)
  const mark =
    refusal == null || offset === undefined ? null : { offset, message: sentence(refusal) }
  return { goTo, mark }
}

/** Where in the draft a place of the statement is, as long as the statement still stands there. */
function standingOffset(statement: Statement, draft: string, place: Place): number | undefined {
  const { from, text } = statement
  const stands = draft.slice(from, from + text.length) === text
  return stands ? from + offsetOf(text, place) : undefined
}
