import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Entitlement } from '../access.ts'
import { DayField } from '../papers/day-field.tsx'
import { useCommand } from '../use-command.ts'
import style from './standing.module.css'

const texts = {
  note: { th: 'แจ้งวันพ้นหน้าที่', en: 'Note when you leave' },
  change: { th: 'เปลี่ยนวันพ้นหน้าที่', en: 'Change the leaving date' },
  back: { th: 'ยกเลิกวันพ้นหน้าที่', en: 'Take the leaving date back' },
  what: {
    th: 'สิทธิ์ของท่านสิ้นสุดเมื่อจบวันนั้น คำสั่งที่ยังทำงานอยู่จะหยุด และผู้รับช่วงเริ่มใช้งานวันถัดไปได้เมื่อได้รับอนุมัติ',
    en: 'Your access ends with that day; statements that still run are stopped. A successor who has been approved can begin the day after.',
  },
  lastDay: { th: 'วันทำงานวันสุดท้าย', en: 'Last working day' },
  successor: {
    th: 'เลขที่คำขอของผู้รับช่วง (ถ้ามี)',
    en: 'Number of the successor’s application (if there is one)',
  },
  successorHint: { th: 'ผู้รับช่วงเห็นเลขที่นี้ในหน้าคำขอของตน', en: 'Successors see it on their own page' },
  save: { th: 'บันทึก', en: 'Save' },
  cancel: { th: 'ไม่เปลี่ยน', en: 'Cancel' },
  close: { th: 'ปิด', en: 'Close' },
} as const satisfies Texts

/** Notes a leaving date, or takes it back. */
export function Leaving({ entitlement }: { readonly entitlement: Entitlement }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const [open, setOpen] = useState(false)
  const { lastDay } = entitlement
  const back = useCommand(() => call('noteOwnLeaving', { body: { lastDay: null } }))
  return (
    <div className={style.leaving}>
      <div className={style.actions}>
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {say(lastDay === null ? 'note' : 'change')}
        </Button>
        {lastDay !== null && (
          <Button variant="subtle" loading={back.running} onClick={() => void back.run()}>
            {say('back')}
          </Button>
        )}
      </div>
      {back.problem !== undefined && (
        <p className={style.wrong} role="alert">
          {sentence(back.problem)}
        </p>
      )}
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={<strong>{say('note')}</strong>}
        centered
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <LeavingForm entitlement={entitlement} onDone={() => setOpen(false)} />
      </Modal>
    </div>
  )
}

function LeavingForm({
  entitlement,
  onDone,
}: {
  readonly entitlement: Entitlement
  readonly onDone: () => void
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const [day, setDay] = useState(entitlement.lastDay ?? undefined)
  const [successor, setSuccessor] = useState('')
  const { run, running, problem } = useCommand((lastDay: string, number: string) =>
    call('noteOwnLeaving', { body: { lastDay, successorNumber: number === '' ? null : number } }),
  )
  const save = async () => {
    if (day === undefined) return
    const done = await run(day, successor.trim())
    if (done !== undefined) onDone()
  }
  const words = problem && sentence(problem)
  const errorOf = (code: string) => (problem?.code === code ? words : undefined)
  const isAtField = problem?.code === 'leaving-date' || problem?.code === 'successor-unknown'
  return (
    <form
      className={style.sheet}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{say('what')}</p>
      <DayField
        label={say('lastDay')}
        value={day}
        error={errorOf('leaving-date')}
        onChange={setDay}
      />
      <TextInput
        size="lg"
        label={say('successor')}
        description={say('successorHint')}
        value={successor}
        maxLength={40}
        onChange={(event) => setSuccessor(event.currentTarget.value)}
        error={errorOf('successor-unknown')}
      />
      {problem !== undefined && !isAtField && (
        <p className={style.wrong} role="alert">
          {words}
        </p>
      )}
      <div className={style.actions}>
        <Button type="submit" size="md" disabled={day === undefined} loading={running}>
          {say('save')}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
