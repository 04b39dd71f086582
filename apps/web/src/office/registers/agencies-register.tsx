import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Answered } from '../answered.tsx'
import { agenciesQuery } from '../office-queries.ts'
import { useReader } from '../office-reader.ts'
import type { Agency } from '../office-types.ts'
import { useAgencyName } from '../words/use-words.ts'
import { NoneFound } from './none-found.tsx'
import { QuotaDialog } from './quota-dialog.tsx'
import { type Column, RegisterTable } from './register-table.tsx'
import style from './registers.module.css'

const texts = {
  title: { th: 'ทะเบียนหน่วยงาน', en: 'Register of agencies' },
  empty: { th: 'ยังไม่มีหน่วยงานในทะเบียน', en: 'No agency is on record' },
  count: { th: '{count} หน่วยงาน', en: 'Agencies: {count}' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  province: { th: 'รหัส', en: 'Code' },
  active: { th: 'ผู้ใช้งาน / กำหนด', en: 'Users / quota' },
  full: { th: 'เต็ม', en: 'full' },
  open: { th: 'คำขอที่รอ', en: 'Open applications' },
  agreement: { th: 'บันทึกข้อตกลงถึง', en: 'Agreement until' },
  none: { th: 'ไม่มี', en: 'none' },
  actions: { th: 'จัดการ', en: 'Actions' },
  quota: { th: 'กำหนดจำนวน', en: 'Set quota' },
  quotaOf: { th: 'กำหนดจำนวน: {agency}', en: 'Set quota: {agency}' },
} as const satisfies Texts

/** Every agency with its users, its quota and its agreement. */
export function AgenciesRegister({ search }: { readonly search: string }) {
  const say = useSay(texts)
  const query = useQuery(agenciesQuery(search))
  const [chosen, setChosen] = useState<Agency | null>(null)
  const columns = useColumns(setChosen)
  return (
    <>
      <Answered query={query} lines={10}>
        {({ agencies }) =>
          agencies.length === 0 ? (
            <NoneFound search={search} empty={say('empty')} />
          ) : (
            <>
              <p className={style.count}>{say('count', { count: agencies.length })}</p>
              <RegisterTable
                label={say('title')}
                columns={columns}
                rows={agencies}
                keyOf={({ province }) => province}
                isStale={query.isPlaceholderData}
              />
            </>
          )
        }
      </Answered>
      {chosen !== null && <QuotaDialog agency={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function useColumns(onQuota: (agency: Agency) => void): readonly Column<Agency>[] {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { isOfficer } = useReader()
  const name = useAgencyName()
  const action: Column<Agency> = {
    title: say('actions'),
    isActions: true,
    cell: (agency) => (
      <Button
        variant="subtle"
        fw={500}
        size="compact-sm"
        aria-label={say('quotaOf', { agency: name(agency) })}
        onClick={() => onQuota(agency)}
      >
        {say('quota')}
      </Button>
    ),
  }
  return [
    { title: say('province'), cell: ({ province }) => province },
    { title: say('agency'), cell: name },
    {
      title: say('active'),
      isNumber: true,
      cell: ({ active, quota }) => (
        <>
          {active} / {quota}
          {active >= quota && <span className={style.full}> · {say('full')}</span>}
        </>
      ),
    },
    { title: say('open'), isNumber: true, cell: ({ openApplications }) => openApplications },
    {
      title: say('agreement'),
      cell: ({ agreementEndsAt }) =>
        agreementEndsAt === null ? say('none') : dayText(agreementEndsAt, language),
    },
    ...(isOfficer ? [action] : []),
  ]
}
