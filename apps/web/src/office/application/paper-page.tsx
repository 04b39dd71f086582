import { Button } from '@mantine/core'
import { useState } from 'react'
import { requestOf } from '#contract/client'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Paper } from '../office-types.ts'
import { paperNames } from '../words/paper-names.ts'
import style from './paper-reader.module.css'

const texts = {
  page: { th: '{title} หน้า {page}', en: '{title}, page {page}' },
  missing: { th: 'ยังแสดงภาพหน้านี้ไม่ได้', en: 'This page cannot be shown yet' },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts

interface Props {
  readonly applicationId: string
  readonly paper: Paper
  readonly page: number
  readonly zoom: number
}

/** What scrolls can be reached and scrolled by keyboard. */
const reachable = { tabIndex: 0 }

/** The picture of one page, as wide as the reader at 100 percent. */
export function PaperPage({ applicationId: id, paper, page, zoom }: Props) {
  const say = useSay(texts)
  const names = useSay(paperNames)
  const [broken, setBroken] = useState(false)
  const { contentHash: hash, kind } = paper
  return (
    <section className={style.paper} {...reachable} aria-label={names(kind)}>
      {broken ? (
        <div className={style.missing} role="alert">
          <p>{say('missing')}</p>
          <Button variant="default" size="compact-sm" h={32} onClick={() => setBroken(false)}>
            {say('again')}
          </Button>
        </div>
      ) : (
        <img
          style={{ width: `${zoom}%` }}
          src={requestOf('paperPage', { params: { id, hash, page: String(page) } }).url}
          alt={say('page', { title: names(kind), page })}
          onError={() => setBroken(true)}
        />
      )}
    </section>
  )
}
