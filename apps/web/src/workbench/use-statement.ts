import { useCallback, useMemo, useRef, useState } from 'react'
import { useSentence } from '../language/language.tsx'
import type { EditorHandle, Statement } from './editor/editor.tsx'
import { offsetOf, type Place } from './place.ts'
import type { RunDesk } from './results/use-run.ts'

interface Asked {
  readonly draftId: string
  readonly from: number
  readonly sql: string
}

interface DraftText {
  readonly id: string
  readonly text: string
}

/** The statement at the caret: run, and the place of its error shown in the draft that it came from. */
export function useStatement(given: {
  readonly draft: DraftText | undefined
  readonly desk: RunDesk
}) {
  const { draft, desk } = given
  const sentence = useSentence()
  const editor = useRef<EditorHandle>(null)
  const [current, setCurrent] = useState<Statement>()
  const [asked, setAsked] = useState<Asked>()
  const draftId = draft?.id

  const run = useCallback(() => {
    const statement = editor.current?.current()
    if (statement === undefined || draftId === undefined) return
    if (statement.text.trim() === '') {
      editor.current?.focus()
      return
    }
    setAsked({ draftId, from: statement.from, sql: statement.text })
    desk.start({ sql: statement.text })
  }, [desk.start, draftId])

  const insert = useCallback((text: string) => {
    editor.current?.insert(text)
    editor.current?.focus()
  }, [])

  const offsetIn = useCallback(
    (place: Place) => (asked && draft ? standingOffset(asked, draft, place) : undefined),
    [asked, draft],
  )

  const goTo = useCallback(
    (place: Place) => {
      const offset = offsetIn(place)
      if (offset !== undefined) editor.current?.goTo(offset)
    },
    [offsetIn],
  )

  const refusal = desk.run?.refusal ?? null
  const mark = useMemo(() => {
    const offset = refusal?.position && offsetIn(refusal.position)
    return refusal === null || offset === undefined ? null : { offset, message: sentence(refusal) }
  }, [refusal, offsetIn, sentence])

  return { editor, current, setCurrent, run, insert, goTo, mark }
}

/** Where in the draft a place of the statement is, as long as the statement still stands there. */
function standingOffset(asked: Asked, draft: DraftText, place: Place): number | undefined {
  const { draftId, from, sql } = asked
  const stands = draftId === draft.id && draft.text.slice(from, from + sql.length) === sql
  return stands ? from + offsetOf(sql, place) : undefined
}
