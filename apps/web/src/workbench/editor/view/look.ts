import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--primary)', fontWeight: '500' },
  { tag: [tags.typeName, tags.number, tags.bool, tags.null], color: 'var(--info)' },
  { tag: tags.standard(tags.name), color: 'var(--primary)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--muted)' },
])

const page = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: '13.5px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.65' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 10px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    ...{ backgroundColor: 'var(--surface)', color: 'var(--muted)', border: 'none' },
    ...{ paddingLeft: '4px', userSelect: 'none' },
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px', minWidth: '28px' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--primary) 5%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-statement': { boxShadow: 'inset 2px 0 0 var(--primary)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--selection)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--primary-tint)',
    outline: '1px solid var(--primary)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { color: 'var(--danger)', backgroundColor: 'transparent' },
  '.cm-selectionMatch': { backgroundColor: 'var(--primary-tint)' },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-tint)', outline: '1px solid var(--accent)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--selection)' },
})

const floating = EditorView.theme({
  '.cm-tooltip': {
    ...{ backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line)' },
    ...{ borderRadius: 'var(--radius)', boxShadow: 'var(--shadow)', overflow: 'hidden' },
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    ...{ fontFamily: 'var(--font-code)', fontSize: '13px', lineHeight: '1.7', maxHeight: '288px' },
    ...{ minWidth: '320px', maxWidth: 'min(600px, 92vw)', padding: '4px' },
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    ...{ display: 'grid', gridTemplateColumns: 'minmax(120px, auto) minmax(0, 1fr) auto' },
    ...{ columnGap: '16px', alignItems: 'baseline', padding: '2px 8px', borderRadius: '4px' },
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    ...{ backgroundColor: 'var(--primary-tint)', color: 'var(--ink)' },
  },
  '.cm-completionLabel': { overflowX: 'clip', textOverflow: 'ellipsis', whiteSpace: 'pre' },
  '.cm-completionMatchedText': {
    textDecoration: 'none',
    color: 'var(--primary)',
    fontWeight: '500',
  },
  '.cm-option-caption, .cm-option-origin': {
    ...{ fontFamily: 'var(--font-ui)', color: 'var(--muted)', whiteSpace: 'pre' },
  },
  '.cm-option-caption': { overflowX: 'clip', textOverflow: 'ellipsis', color: 'var(--ink)' },
  '.cm-option-origin': { fontSize: '12px', textAlign: 'right' },
})

const panels = EditorView.theme({
  '.cm-panels': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-ui)',
  },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 32px 6px 12px', lineHeight: '1.6' },
  '.cm-panel.cm-search label': { fontSize: '13px', marginRight: '8px' },
  '.cm-panel.cm-search input[type=checkbox]': {
    ...{ margin: '0 4px 0 0', verticalAlign: '-2px', accentColor: 'var(--primary)' },
  },
  '.cm-panel.cm-search [name=close]': {
    ...{ top: '6px', right: '8px', fontSize: '18px', color: 'var(--muted)', cursor: 'pointer' },
  },
  '.cm-textfield': {
    ...{ border: '1px solid var(--line-strong)', borderRadius: '4px', padding: '2px 8px' },
    ...{
      backgroundColor: 'var(--surface)',
      color: 'var(--ink)',
      font: 'inherit',
      fontSize: '13px',
    },
  },
  '.cm-button': {
    ...{ backgroundImage: 'none', backgroundColor: 'var(--surface)', color: 'var(--ink)' },
    ...{ border: '1px solid var(--line-strong)', borderRadius: '4px', padding: '2px 10px' },
    ...{ font: 'inherit', fontSize: '13px', cursor: 'pointer' },
    '&:active': { backgroundImage: 'none', backgroundColor: 'var(--sunken)' },
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: 'var(--danger)',
    textDecorationThickness: '1.5px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-gutter-lint': { width: '12px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker-error': { content: '""', width: '12px', height: '100%' },
  '.cm-lint-marker-error::before': {
    ...{ content: '"●"', color: 'var(--danger)', fontSize: '10px', paddingLeft: '2px' },
  },
  '.cm-diagnostic': {
    ...{ padding: '6px 12px', fontFamily: 'var(--font-ui)', fontSize: '13px', lineHeight: '1.6' },
    maxWidth: '520px',
  },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--danger)' },
})

/** The product's colours by its variables, so that light and dark need nothing more. */
export const look = [page, floating, panels, syntaxHighlighting(colours)]
