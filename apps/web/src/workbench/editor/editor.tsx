import { useImperativeHandle, useRef } from 'react'
import style from './editor.module.css'
import type { EditorProps } from './editor-props.ts'
import { useEditorView } from './use-editor-view.ts'

export type { EditorHandle } from './editor-props.ts'
export type { Statement } from './sql/statements.ts'

/** Where statements are written. */
export function Editor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const handle = useEditorView(place, props)
  useImperativeHandle(props.ref, () => handle, [handle])
  return <div ref={place} className={style.editor} data-testid="editor" />
}
