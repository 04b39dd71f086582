import MarkdownIt, { type Token } from 'markdown-it'

/** A page of the manual, made from its Markdown. */
export interface RenderedPage {
  readonly title: string
  /** Without the title; without a style, a script, or any HTML of the source. */
  readonly html: string
  readonly headings: readonly { readonly id: string; readonly text: string }[]
  /** Everything that can be read on it, for searching. */
  readonly text: string
}

const markdown = new MarkdownIt({ html: false, linkify: false })

markdown.renderer.rules.image = (tokens, index) => {
  const token = tokens[index]
  const caption = String(token?.attrGet('title') ?? '')
  const source = escaped(String(token?.attrGet('src') ?? ''))
  const picture = `<img src="${source}" alt="${escaped(token?.content ?? '')}" loading="lazy">`
  return caption === '' ? picture : `${picture}<figcaption>${escaped(caption)}</figcaption>`
}
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n'
markdown.renderer.rules.table_close = () => '</table></div>\n'
markdown.renderer.rules.fence = (tokens, index) =>
  `<pre tabindex="0"><code>${escaped(tokens[index]?.content ?? '')}</code></pre>\n`

/**
 * Make a page. `## Heading {#id}` names a heading; a link to `page.md#id` leads to `/help/page#id`; a picture that stands
 * alone becomes a figure whose title is its caption.
 */
export function renderManualPage(source: string): RenderedPage {
  const tokens = markdown.parse(source.normalize('NFC'), {})
  const named = tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? nameHeading(token, tokens[index + 1]) : [],
  )
  for (const [index, token] of tokens.entries()) {
    token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null
    for (const child of token.children ?? []) lead(child)
    if (token.type === 'paragraph_open') makeFigure(tokens.slice(index, index + 3))
  }
  const title = named.find(({ level }) => level === 1)?.text ?? ''
  const start = tokens.findIndex(({ type }) => type === 'heading_close') + 1
  return {
    title,
    html: markdown.renderer.render(tokens.slice(start), markdown.options, {}),
    headings: named.filter(({ level }) => level === 2).map(({ id, text }) => ({ id, text })),
    text: tokens.slice(start).map(plainText).filter(Boolean).join('\n'),
  }
}

function nameHeading(open: Token, inline: Token | undefined) {
  const last = inline?.children?.at(-1)
  const mark = / *\{#([a-z0-9-]+)\}$/.exec(last?.content ?? '')
  const id = mark?.[1] ?? ''
  if (last && mark) last.content = last.content.slice(0, mark.index)
  if (id !== '') open.attrSet('id', id)
  const text = inline === undefined ? '' : plainText(inline)
  return [{ level: Number(open.tag.slice(1)), id, text }]
}

/** Where a link or a picture leads in the product. */
function lead(token: Token): void {
  if (token.type === 'image') {
    const name = /([^/]+)$/.exec(String(token.attrGet('src')))?.[1] ?? ''
    token.attrSet('src', `/api/manual/pictures/${name}`)
  }
  if (token.type !== 'link_open') return
  const href = String(token.attrGet('href'))
  const page = /^([a-z0-9-]+)\.md(#[a-z0-9-]+)?$/.exec(href)
  if (page !== null) token.attrSet('href', `/help/${page[1]}${page[2] ?? ''}`)
  if (!/^https?:/.test(href)) return
  token.attrSet('target', '_blank')
  token.attrSet('rel', 'noopener noreferrer')
}

function makeFigure([open, inline, close]: readonly Token[]): void {
  const children = inline?.children ?? []
  if (open === undefined || close === undefined) return
  if (children.length !== 1 || children[0]?.type !== 'image') return
  open.tag = 'figure'
  close.tag = 'figure'
}

function plainText(token: Token): string {
  if (token.type === 'fence') return token.content.trim()
  return (token.children ?? [])
    .map(({ type, content, attrs }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' '
      const caption = attrs?.find(([name]) => name === 'title')?.[1]
      return type === 'image' ? (caption ?? '') : content
    })
    .join('')
}

function escaped(text: string): string {
  return markdown.utils.escapeHtml(text)
}
