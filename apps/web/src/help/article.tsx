import { useLocation, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useSay } from '../language/language.tsx'
import style from './article.module.css'
import { helpTexts } from './help-texts.ts'
import type { ManualPage } from './manual-queries.ts'

/** The words of a page. Its HTML is made on the server from our own Markdown, which passes no HTML. */
export function Article({ page }: { readonly page: ManualPage }) {
  const say = useSay(helpTexts)
  const body = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const onClick = useLinks()
  const { hash } = useLocation()

  useLayoutEffect(() => {
    const made = new DOMParser().parseFromString(page.html, 'text/html')
    for (const picture of made.images) hideWhenMissing(picture)
    for (const block of made.querySelectorAll('pre')) addCopyButton(block, say)
    body.current?.replaceChildren(...made.body.childNodes)
  }, [page, say])

  useEffect(() => {
    const target = hash === '' ? null : document.getElementById(hash)
    if (target !== null) target.scrollIntoView()
    else window.scrollTo(0, 0)
    if (target === null && document.activeElement?.closest('nav')) {
      title.current?.focus({ preventScroll: true })
    }
  }, [hash])

  return (
    // The links inside are reached and followed by keyboard as links; only their way is changed here.
    <article className={style.article} onClickCapture={onClick}>
      <h1 ref={title} tabIndex={-1}>
        {page.title}
      </h1>
      <div ref={body} />
    </article>
  )
}

/** Links to other pages of the manual are followed without loading the product again. */
function useLinks() {
  const navigate = useNavigate()
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (link === null || !isPlain || link.origin !== location.origin) return
    const page = /^\/help\/([a-z0-9-]+)$/.exec(link.pathname)?.[1]
    if (page === undefined || link.target !== '') return
    event.preventDefault()
    navigate({ to: '/help/$page', params: { page }, hash: link.hash.slice(1) })
  }
}

function hideWhenMissing(picture: HTMLImageElement): void {
  picture.addEventListener('error', () => picture.closest('figure')?.setAttribute('hidden', ''))
}

type Say = (name: 'copy' | 'copied' | 'copyFailed') => string

function addCopyButton(block: HTMLPreElement, say: Say): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = say('copy')
  const text = block.textContent
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = say('copied')
      },
      () => {
        button.textContent = say('copyFailed')
      },
    )
  })
  const frame = document.createElement('div')
  frame.className = 'code'
  block.replaceWith(frame)
  frame.append(block, button)
}
