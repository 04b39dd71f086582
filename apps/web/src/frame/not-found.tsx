import { Button } from '@mantine/core'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { usePageTitle } from './page-title.ts'
import { State } from './state.tsx'

const texts = {
  title: { th: 'ไม่พบหน้านี้', en: 'There is no such page' },
  what: {
    th: 'ที่อยู่นี้ไม่ใช่หน้าของระบบ อาจพิมพ์ผิดหรือหน้าถูกย้ายไปแล้ว ร่างคำสั่งของท่านไม่ได้รับผลกระทบ',
    en: 'This address is no page of the product. It may be mistyped, or the page has moved. Your drafts are untouched.',
  },
  home: { th: 'ไปหน้าแรก', en: 'Go to the front page' },
} as const satisfies Texts

/** An address that is no page of the product. */
export function NotFound() {
  const say = useSay(texts)
  usePageTitle(say('title'))
  return (
    <State
      wholePage
      title={say('title')}
      action={
        <Button component="a" href="/">
          {say('home')}
        </Button>
      }
    >
      {say('what')}
    </State>
  )
}
