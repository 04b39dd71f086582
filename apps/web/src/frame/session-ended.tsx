import { Button, Modal } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { signInAddress } from '../api/session.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import banner from './banner.module.css'
import style from './session-ended.module.css'

const texts = {
  ended: { th: 'เซสชันหมดอายุ', en: 'Your session has ended' },
  again: { th: 'ยืนยันตัวตนอีกครั้ง', en: 'Sign in once more' },
  keptAgain: {
    th: 'รายการนี้แก้กลับได้ยาก จึงต้องเข้าสู่ระบบด้วย ThaiD ใหม่ก่อน ข้อความที่พิมพ์ยังอยู่บนหน้านี้ เข้าสู่ระบบในแท็บใหม่ แล้วกดรายการเดิมอีกครั้ง',
    en: 'What you want to do is hard to undo, so it needs a fresh sign-in with ThaiD. What you typed stays on this page: sign in in a new tab, then press again.',
  },
  keptEnded: {
    th: 'ไม่มีสิ่งใดสูญหาย ข้อความที่พิมพ์ยังอยู่บนหน้านี้ เข้าสู่ระบบอีกครั้งในแท็บใหม่ แล้วข้อความนี้จะหายไปเอง',
    en: 'Nothing is lost: what you typed is still on this page. Sign in again in a new tab, and this notice closes by itself.',
  },
  newTab: { th: 'เข้าสู่ระบบในแท็บใหม่', en: 'Sign in in a new tab' },
  here: {
    th: 'เข้าสู่ระบบในแท็บนี้ (ส่วนที่ยังไม่ได้บันทึกจะหายไป)',
    en: 'Sign in in this tab (what is not saved yet will be gone)',
  },
  waiting: {
    th: 'กำลังรอการเข้าสู่ระบบในแท็บใหม่…',
    en: 'Waiting for the sign-in in the new tab…',
  },
  later: { th: 'อ่านหน้านี้ต่อก่อน', en: 'Go on reading first' },
  shortEnded: {
    th: 'เซสชันหมดอายุ ยังบันทึกและประมวลผลไม่ได้',
    en: 'Your session has ended: nothing can be saved or run.',
  },
  shortAgain: {
    th: 'รายการที่เลือกต้องเข้าสู่ระบบใหม่ก่อน',
    en: 'What you chose needs a fresh sign-in first.',
  },
  signIn: { th: 'เข้าสู่ระบบอีกครั้ง', en: 'Sign in again' },
} as const satisfies Texts

/** A new sign-in is needed in the middle of work: the page stays as it is until then. */
export function SessionEnded({ why }: { readonly why: 'ended' | 'again' }) {
  const say = useSay(texts)
  const [open, setOpen] = useState(true)
  if (!open) {
    return (
      <p className={banner.banner} role="status">
        <IconClockPause size={18} aria-hidden="true" />
        {say(why === 'ended' ? 'shortEnded' : 'shortAgain')}
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {say('signIn')}
        </Button>
      </p>
    )
  }
  return (
    <Modal
      opened
      centered
      title={say(why)}
      classNames={{ title: style.title }}
      onClose={() => setOpen(false)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': say('later') }}
    >
      <SignInAgain why={why} onLater={() => setOpen(false)} />
    </Modal>
  )
}

function SignInAgain({
  why,
  onLater,
}: {
  readonly why: 'ended' | 'again'
  readonly onLater: () => void
}) {
  const say = useSay(texts)
  const [waiting, setWaiting] = useState(false)
  const here = useLocation({ select: ({ pathname }) => pathname })
  const openTab = () => {
    window.open(signInAddress('/signed-in'), '_blank')
    setWaiting(true)
  }
  return (
    <div className={style.dialog}>
      <p>{say(why === 'ended' ? 'keptEnded' : 'keptAgain')}</p>
      <div className={style.actions}>
        <Button data-autofocus onClick={openTab}>
          {say('newTab')}
        </Button>
        <Button variant="default" onClick={onLater}>
          {say('later')}
        </Button>
      </div>
      <p className={style.small} role="status">
        {waiting && say('waiting')}
      </p>
      <p className={style.small}>
        <a href={signInAddress(here)}>{say('here')}</a>
      </p>
    </div>
  )
}
