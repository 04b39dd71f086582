import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Answered } from '../answered.tsx'
import { NoteCommand } from '../note-command.tsx'
import { OfficeLink } from '../office-link.tsx'
import { agreementsQuery } from '../office-queries.ts'
import { useReader } from '../office-reader.ts'
import type { Agreement } from '../office-types.ts'
import { Badge } from '../words/badge.tsx'
import { useAgencyName } from '../words/use-words.ts'
import { NoneFound } from './none-found.tsx'
import { type Column, RegisterTable } from './register-table.tsx'

const texts = {
  title: { th: 'ทะเบียนบันทึกข้อตกลง', en: 'Register of agreements' },
  empty: { th: 'ยังไม่มีบันทึกข้อตกลง', en: 'No agreement yet' },
  emptyWhy: {
    th: 'ฉบับแรกมีผลเมื่ออนุมัติคำขอที่แนบมา',
    en: 'One comes into force with the approval of the application that brings it.',
  },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  state: { th: 'สถานะ', en: 'State' },
  'in-force': { th: 'มีผลอยู่', en: 'In force' },
  ended: { th: 'สิ้นสุดแล้ว', en: 'Ended' },
  replaced: { th: 'มีฉบับใหม่แทน', en: 'Replaced' },
  from: { th: 'ตั้งแต่', en: 'From' },
  to: { th: 'ถึง', en: 'Until' },
  application: { th: 'คำขอ', en: 'Application' },
  version: { th: 'แบบฟอร์มฉบับ', en: 'Form version' },
  unread: { th: 'อ่านรหัสไม่ได้', en: 'code not read' },
  actions: { th: 'จัดการ', en: 'Actions' },
  end: { th: 'ยุติ', en: 'End' },
  endOf: { th: 'ยุติบันทึกข้อตกลงของ {agency}', en: 'End the agreement of {agency}' },
  follows: {
    th: 'ผู้ใช้งานของหน่วยงานนี้จะใช้งานต่อไม่ได้ตั้งแต่คำสั่งถัดไป จนกว่าจะมีบันทึกข้อตกลงฉบับใหม่ งานที่บันทึกไว้ยังอยู่',
    en: 'The users of this agency can run nothing more until a new agreement is in force. Their saved work is kept.',
  },
} as const satisfies Texts

/** Every agreement that came into force, and how it ended. */
export function AgreementsRegister({ search }: { readonly search: string }) {
  const say = useSay(texts)
  const name = useAgencyName()
  const query = useQuery(agreementsQuery(search))
  const [chosen, setChosen] = useState<Agreement | null>(null)
  const columns = useColumns(setChosen)
  return (
    <>
      <Answered query={query} lines={8}>
        {({ agreements }) =>
          agreements.length === 0 ? (
            <NoneFound search={search} empty={say('empty')} why={say('emptyWhy')} />
          ) : (
            <RegisterTable
              label={say('title')}
              columns={columns}
              rows={agreements}
              keyOf={({ id }) => id}
              isStale={query.isPlaceholderData}
            />
          )
        }
      </Answered>
      {chosen !== null && (
        <NoteCommand
          kept={`end-agreement:${chosen.id}`}
          title={say('endOf', { agency: name(chosen) })}
          follows={say('follows')}
          confirm={say('end')}
          isGrave
          send={(note) => call('endAgreement', { params: { id: chosen.id }, body: { note } })}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

function useColumns(onEnd: (agreement: Agreement) => void): readonly Column<Agreement>[] {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { isOfficer } = useReader()
  const name = useAgencyName()
  const action: Column<Agreement> = {
    title: say('actions'),
    isActions: true,
    cell: (agreement) =>
      agreement.state === 'in-force' && (
        <Button
          variant="subtle"
          fw={500}
          size="compact-sm"
          color="red"
          aria-label={say('endOf', { agency: name(agreement) })}
          onClick={() => onEnd(agreement)}
        >
          {say('end')}
        </Button>
      ),
  }
  return [
    { title: say('agency'), cell: name },
    { title: say('state'), cell: ({ state }) => <Badge state={state} word={say(state)} /> },
    { title: say('from'), cell: ({ inForceFrom }) => dayText(inForceFrom, language) },
    { title: say('to'), cell: ({ endedAt, endsAt }) => dayText(endedAt ?? endsAt, language) },
    {
      title: say('application'),
      cell: ({ applicationId, applicationNumber }) => (
        <OfficeLink to={`applications/${applicationId}`}>{applicationNumber}</OfficeLink>
      ),
    },
    { title: say('version'), cell: ({ formVersion }) => formVersion ?? say('unread') },
    ...(isOfficer ? [action] : []),
  ]
}
