import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { requestOf } from '#contract/client'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import type { Paper } from './access.ts'
import style from './paper-pages.module.css'
import { paperTitles } from './paper-texts.ts'

const texts = {
  page: { th: '{title} หน้า {page}', en: '{title}, page {page}' },
  enlarge: { th: 'ดู{title} หน้า {page} ขนาดใหญ่', en: 'Enlarge page {page} of: {title}' },
  of: { th: 'หน้า {page} จาก {pages}', en: 'Page {page} of {pages}' },
  before: { th: 'หน้าก่อน', en: 'Previous page' },
  after: { th: 'หน้าถัดไป', en: 'Next page' },
  close: { th: 'ปิด', en: 'Close' },
  all: { th: 'แสดงครบ {pages} หน้า', en: 'Show all {pages} pages' },
  missing: { th: 'ยังแสดงภาพหน้านี้ไม่ได้', en: 'This page cannot be shown yet' },
} as const satisfies Texts

interface Shown {
  readonly applicationId: string
  readonly paper: Paper
}

const firstPages = 6

/** The pages of a paper as pictures, each to be enlarged. */
export function PaperPages(shown: Shown) {
  const say = useSay(texts)
  const titles = useSay(paperTitles)
  const [open, setOpen] = useState<number | null>(null)
  const [all, setAll] = useState(false)
  const { pageCount, kind } = shown.paper
  const title = titles(kind)
  const count = all ? pageCount : Math.min(pageCount, firstPages)
  const pages = Array.from({ length: count }, (_, at) => at + 1)
  return (
    <>
      <ul className={style.pages}>
        {pages.map((page) => (
          <li key={page}>
            <button
              type="button"
              className={style.thumbnail}
              aria-label={say('enlarge', { title, page })}
              onClick={() => setOpen(page)}
            >
              <PagePicture shown={shown} page={page} />
            </button>
            <span aria-hidden="true">{page}</span>
          </li>
        ))}
      </ul>
      {count < pageCount && (
        <Button className={style.all} variant="subtle" onClick={() => setAll(true)}>
          {say('all', { pages: pageCount })}
        </Button>
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={<strong>{title}</strong>}
        size={1000}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        {open !== null && <OpenPage shown={shown} page={open} onPage={setOpen} />}
      </Modal>
    </>
  )
}

function OpenPage({
  shown,
  page,
  onPage,
}: {
  readonly shown: Shown
  readonly page: number
  readonly onPage: (page: number) => void
}) {
  const say = useSay(texts)
  const pages = shown.paper.pageCount
  return (
    <>
      <div className={style.turn}>
        <Button variant="default" disabled={page === 1} onClick={() => onPage(page - 1)}>
          {say('before')}
        </Button>
        <span aria-live="polite">{say('of', { page, pages })}</span>
        <Button variant="default" disabled={page === pages} onClick={() => onPage(page + 1)}>
          {say('after')}
        </Button>
      </div>
      <div className={style.large}>
        <PagePicture key={page} shown={shown} page={page} />
      </div>
    </>
  )
}

function PagePicture({ shown, page }: { readonly shown: Shown; readonly page: number }) {
  const say = useSay(texts)
  const titles = useSay(paperTitles)
  const [broken, setBroken] = useState(false)
  const { applicationId: id, paper } = shown
  if (broken) return <span className={style.missing}>{say('missing')}</span>
  const params = { id, hash: paper.contentHash, page: String(page) }
  return (
    <img
      src={requestOf('paperPage', { params }).url}
      alt={say('page', { title: titles(paper.kind), page })}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  )
}
