import { useCallback, useRef, useState } from 'react'
import type { EditorHandle, Statement } from './editor/editor.tsx'
import type { RunDesk } from './results/use-run.ts'
import { type Asked, type DraftText, useErrorPlace } from './use-error-place.ts'

/** The statement at the caret, or every one of the draft: run, and the place of its error shown where it came from. */
export function useStatement(given: {
  readonly draft: DraftText | undefined
  readonly desk: RunDesk
}) {
  const { draft, desk } = given
  const editor = useRef<EditorHandle>(null)
  const [current, setCurrent] = useState<Statement>()
  const [asked, setAsked] = useState<Asked>()
  const draftId = draft?.id

  const focus = useCallback(() => editor.current?.focus(), [])

  const ask = useCallback(
    (statements: readonly Statement[]) => {
      const asking = statements.filter(({ text }) => text.trim() !== '')
      if (draftId === undefined) return
      if (asking.length === 0) return focus()
      setAsked({ draftId, statements: asking })
      desk.start(asking.map(({ text }) => text))
    },
    [desk.start, draftId, focus],
  )
  const run = useCallback(() => editor.current && ask([editor.current.current()]), [ask])
  const runAll = useCallback(() => editor.current && ask(editor.current.all()), [ask])

  const insert = useCallback(
    (text: string) => {
      editor.current?.insert(text)
      focus()
    },
    [focus],
  )

  const error = useErrorPlace({ asked, draft, desk, editor })
  return { editor, current, setCurrent, run, runAll, insert, focus, ...error }
}
