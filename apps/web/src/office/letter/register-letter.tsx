import { Button } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useState } from 'react'
import { useSay } from '../../language/language.tsx'
import type { Application } from '../office-types.ts'
import style from './letter.module.css'
import { LetterDialog } from './letter-dialog.tsx'
import { letterTexts } from './letter-texts.ts'

/** Opens the form for a letter that did not come through the applicant's own page. */
export function RegisterLetter({ application }: { readonly application: Application }) {
  const say = useSay(letterTexts)
  const [open, setOpen] = useState(false)
  const hasLetter = application.papers.some(({ kind }) => kind === 'letter')
  return (
    <div className={style.offer}>
      <Button
        variant="default"
        leftSection={<IconMailOpened size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {say(hasLetter ? 'openAgain' : 'open')}
      </Button>
      <span className={style.hint}>{say('why')}</span>
      {open && <LetterDialog application={application} onClose={() => setOpen(false)} />}
    </div>
  )
}
