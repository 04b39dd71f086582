import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem, Offline } from '../api/client.ts'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { isNewVersion } from './new-version.ts'
import { State } from './state.tsx'

const texts = {
  crashed: { th: 'หน้านี้ขัดข้อง', en: 'This page broke' },
  kept: {
    th: 'ร่างที่บันทึกแล้วและประวัติการประมวลผลยังอยู่ครบบนระบบ กรุณาโหลดหน้าใหม่ หากยังเป็นเช่นเดิม กรุณาแจ้งผู้ดูแล',
    en: 'Saved drafts and the history of runs are kept on the server. Reload the page, and tell the operator if it persists.',
  },
  renewed: { th: 'ระบบมีรุ่นใหม่', en: 'There is a new version' },
  reload: {
    th: 'ส่วนของหน้านี้จากรุ่นเดิมไม่มีแล้ว หรือเครือข่ายขาดระหว่างโหลด ร่างที่บันทึกแล้วยังอยู่ครบ กรุณาโหลดหน้าใหม่',
    en: 'A part of this page from the former version is gone, or the network broke while it was loading. Saved drafts are kept. Reload the page.',
  },
  action: { th: 'โหลดหน้าใหม่', en: 'Reload the page' },
} as const satisfies Texts

/** A page that broke: what happened, what was kept, what to do. */
export function Crash({ error }: ErrorComponentProps) {
  const say = useSay(texts)
  const sentence = useSentence()
  const renewed = isNewVersion(error)
  const known = error instanceof ApiProblem || error instanceof Offline
  return (
    <State
      wholePage
      tone={renewed ? 'calm' : 'broken'}
      title={say(renewed ? 'renewed' : 'crashed')}
      action={<Button onClick={() => location.reload()}>{say('action')}</Button>}
    >
      {known && <p>{sentence(error)}</p>}
      <p>{say(renewed ? 'reload' : 'kept')}</p>
    </State>
  )
}
