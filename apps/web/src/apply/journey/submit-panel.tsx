import { Button, Modal } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import { useDetails } from '../draft/use-details.ts'
import { useCommand } from '../use-command.ts'
import { Checklist } from './checklist.tsx'
import style from './journey.module.css'

const texts = {
  title: { th: 'ก่อนยื่นคำขอ', en: 'Before you submit' },
  ready: { th: 'ครบถ้วน พร้อมยื่นคำขอ', en: 'Everything is there.' },
  submit: { th: 'ยื่นคำขอ', en: 'Submit the application' },
  again: { th: 'ยื่นอีกครั้ง', en: 'Submit again' },
  sure: { th: 'ยื่นคำขอ {number}', en: 'Submit application {number}' },
  what: {
    th: 'คำขอและเอกสารจะส่งถึงเจ้าหน้าที่ ศทส. แก้ข้อมูลไม่ได้จนกว่าจะถูกส่งกลับ แต่แทนที่ไฟล์ได้จนกว่าเจ้าหน้าที่จะเริ่มตรวจ ระบบจะส่ง SMS ยืนยัน',
    en: 'The application and its papers go to the ministry. What you wrote cannot be changed unless it is returned; files can be replaced until the review begins. An SMS confirms it.',
  },
  confirm: { th: 'ยืนยันยื่นคำขอ', en: 'Yes, submit' },
  cancel: { th: 'ยังไม่ยื่น', en: 'Not yet' },
  close: { th: 'ปิด', en: 'Close' },
  unsaved: {
    th: 'ข้อความล่าสุดยังไม่ได้บันทึก จึงยังไม่ได้ยื่น กรุณารอให้บันทึกก่อนแล้วลองใหม่',
    en: 'What you typed last is not saved yet, so nothing was submitted. Wait until it is saved, and try again.',
  },
  ends: {
    th: 'ร่างที่ไม่มีการแก้ไขจะถูกยกเลิกเองวันที่ {day} ระบบจะส่ง SMS เตือนก่อน หากยืนยันเบอร์มือถือแล้ว',
    en: 'A draft that is left untouched is withdrawn by itself on {day} BE. An SMS warns you before, once your mobile number is confirmed.',
  },
} as const satisfies Texts

/** What is still missing; then the submission. */
export function SubmitPanel({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const [asking, setAsking] = useState(false)
  const { problems, state, draftEndsAt } = application
  const isReady = problems.length === 0
  return (
    <section className={style.submit} aria-labelledby="submit-title">
      <h2 id="submit-title">{say('title')}</h2>
      {isReady ? (
        <p className={style.ready}>
          <IconCircleCheck size={20} aria-hidden="true" />
          {say('ready')}
        </p>
      ) : (
        <Checklist problems={problems} />
      )}
      <Button className={style.start} size="lg" disabled={!isReady} onClick={() => setAsking(true)}>
        {say(state === 'returned' ? 'again' : 'submit')}
      </Button>
      {draftEndsAt !== null && (
        <p className={style.small}>{say('ends', { day: dayText(draftEndsAt, language) })}</p>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={<strong>{say('sure', { number: application.number })}</strong>}
        centered
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Confirmation application={application} onDone={() => setAsking(false)} />
      </Modal>
    </section>
  )
}

function Confirmation({
  application,
  onDone,
}: {
  readonly application: Application
  readonly onDone: () => void
}) {
  const { id } = application
  const say = useSay(texts)
  const sentence = useSentence()
  const { flush } = useDetails(application)
  const [unsaved, setUnsaved] = useState(false)
  const { run, running, problem } = useCommand(() => call('submit', { params: { id } }))
  const submit = async () => {
    const isSaved = await flush()
    setUnsaved(!isSaved)
    if (!isSaved) return
    const done = await run()
    if (done === undefined) return
    onDone()
    window.scrollTo({ top: 0 })
  }
  return (
    <div className={style.sheet}>
      <p>{say('what')}</p>
      {unsaved && <p className={style.wrong}>{say('unsaved')}</p>}
      {problem !== undefined && (
        <p className={style.wrong} role="alert">
          {sentence(problem)}
        </p>
      )}
      <div className={style.actions}>
        <Button size="md" loading={running} onClick={() => void submit()}>
          {say('confirm')}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  )
}
