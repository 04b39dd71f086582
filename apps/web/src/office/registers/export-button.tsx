import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { download } from '../../api/client.ts'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { NoteCommand } from '../note-command.tsx'
import { saveFile } from './save-file.ts'

const texts = {
  agencies: { th: 'ส่งออกทะเบียนหน่วยงาน', en: 'Export the register of agencies' },
  agreements: { th: 'ส่งออกทะเบียนบันทึกข้อตกลง', en: 'Export the register of agreements' },
  users: { th: 'ส่งออกทะเบียนผู้ใช้งาน', en: 'Export the register of users' },
  applications: { th: 'ส่งออกทะเบียนคำขอ', en: 'Export the register of applications' },
  short: { th: 'ส่งออก CSV', en: 'Export CSV' },
  follows: {
    th: 'ได้ไฟล์ CSV ของทะเบียนทั้งหมด ไม่ใช่เฉพาะที่ค้น ชื่อของท่าน เวลา และเหตุผลถูกบันทึกในบันทึกการตรวจสอบ กรุณาเก็บไฟล์ให้ปลอดภัย',
    en: 'A CSV of the whole register, not of the search alone. Your name, the time and the reason go into the audit trail. Keep the file safe.',
  },
} as const satisfies Texts

/** A whole register as a file, with the reason for which it leaves the system. */
export function ExportButton({
  register,
}: {
  readonly register: 'agencies' | 'agreements' | 'users' | 'applications'
}) {
  const say = useSay(texts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        h={36}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {say('short')}
      </Button>
      {open && (
        <NoteCommand
          kept={`export:${register}`}
          title={say(register)}
          follows={say('follows')}
          confirm={say('short')}
          send={async (reason) =>
            saveFile(await download('exportRegister', { params: { register }, body: { reason } }))
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
