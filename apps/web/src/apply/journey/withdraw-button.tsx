import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import { useCommand } from '../use-command.ts'
import style from './journey.module.css'

const texts = {
  withdraw: { th: 'ถอนคำขอ', en: 'Withdraw the application' },
  sure: { th: 'ถอนคำขอ {number}', en: 'Withdraw application {number}' },
  what: {
    th: 'คำขอนี้จะสิ้นสุดและเปิดใหม่ไม่ได้ หากต้องการใช้งานภายหลัง ต้องเริ่มคำขอใหม่และแนบเอกสารอีกครั้ง',
    en: 'The application ends and cannot be opened again. To apply later, you start a new one and attach the papers anew.',
  },
  confirm: { th: 'ยืนยันถอนคำขอ', en: 'Yes, withdraw it' },
  cancel: { th: 'ไม่ถอน', en: 'Keep it' },
  close: { th: 'ปิด', en: 'Close' },
} as const satisfies Texts

/** Ends an application, once the applicant is sure. */
export function WithdrawButton({ application }: { readonly application: Application }) {
  const { id, number } = application
  const say = useSay(texts)
  const sentence = useSentence()
  const [asking, setAsking] = useState(false)
  const { run, running, problem } = useCommand(() => call('withdraw', { params: { id } }))
  const withdraw = async () => {
    const done = await run()
    if (done !== undefined) setAsking(false)
  }
  return (
    <>
      <Button className={style.start} variant="subtle" color="red" onClick={() => setAsking(true)}>
        {say('withdraw')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={<strong>{say('sure', { number })}</strong>}
        centered
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <div className={style.sheet}>
          <p>{say('what')}</p>
          {problem !== undefined && (
            <p className={style.wrong} role="alert">
              {sentence(problem)}
            </p>
          )}
          <div className={style.actions}>
            <Button size="md" color="red" loading={running} onClick={() => void withdraw()}>
              {say('confirm')}
            </Button>
            <Button size="md" variant="default" onClick={() => setAsking(false)}>
              {say('cancel')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
