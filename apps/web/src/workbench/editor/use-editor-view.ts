import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { useLanguage } from '../../language/language.tsx'
import { emptyIndex, indexCatalog } from './complete/catalog-index.ts'
import type { EditorHandle, EditorProps } from './editor-props.ts'
import type { Statement } from './sql/statements.ts'
import { type Documents, keptDocuments, openDocuments } from './view/documents.ts'
import type { EditorHost } from './view/host.ts'

const none: Statement = { text: '', from: 0, number: 0, of: 0, isSelection: false }
const nothing = () => undefined

/** What the editor reads when it needs it. One for the page, as its documents outlive the screen that shows them. */
const host: EditorHost = {
  ...{ index: emptyIndex, language: 'th', written: [] },
  ...{ onChange: nothing, onStatement: nothing, onRun: nothing, onRunAll: nothing },
  ...{ onStop: nothing, onSave: nothing },
}
const kept = keptDocuments()

/** The editor in a place of the page. It is made once; what changes around it is told to it. */
export function useEditorView(
  place: RefObject<HTMLDivElement | null>,
  props: EditorProps,
): EditorHandle {
  useHost(props)
  const { language } = useLanguage()
  const documents = useRef<Documents>(undefined)
  const first = useRef(props)
  useLayoutEffect(() => {
    if (place.current === null) return
    const { documentId, text } = first.current
    const opened = openDocuments(place.current, {
      host,
      kept,
      first: { id: documentId, text },
    })
    documents.current = opened
    return () => opened.close()
  }, [place])
  useLayoutEffect(
    () => documents.current?.show(props.documentId, props.text),
    [props.documentId, props.text],
  )
  useLayoutEffect(() => documents.current?.speakIn(language), [language])
  const { offset, message } = props.mark ?? {}
  useLayoutEffect(() => {
    const mark = offset === undefined || message === undefined ? null : { offset, message }
    documents.current?.mark(props.documentId, mark)
  }, [props.documentId, offset, message])
  return useMemo(
    () => ({
      insert: (text) => documents.current?.insert(text),
      focus: () => documents.current?.focus(),
      goTo: (at) => documents.current?.goTo(at),
      current: () => documents.current?.current() ?? none,
      all: () => documents.current?.all() ?? [],
    }),
    [],
  )
}

function useHost(props: EditorProps): void {
  const { language } = useLanguage()
  const index = useMemo(
    () => (props.catalog === undefined ? emptyIndex : indexCatalog(props.catalog)),
    [props.catalog],
  )
  const { onChange, onStatement, onRun, onRunAll, onStop, onSave = nothing } = props
  const now = { index, language, onChange, onStatement, onRun, onRunAll, onStop, onSave }
  useLayoutEffect(() => {
    Object.assign(host, now)
  })
}
