import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { termsKey } from '../access.ts'
import { useCommand } from '../use-command.ts'
import style from './terms.module.css'

const texts = {
  read: {
    th: 'ข้าพเจ้าอ่านข้อตกลงและเงื่อนไขฉบับ {version} แล้ว และจะปฏิบัติตาม',
    en: 'I have read version {version} of the terms and will keep to it.',
  },
  accept: { th: 'ยอมรับฉบับ {version}', en: 'Accept version {version}' },
} as const satisfies Texts

/** Accepts the terms that are on the page, and no others. */
export function AcceptTerms({ version }: { readonly version: number }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const queries = useQueryClient()
  const [isRead, setRead] = useState(false)
  const { run, running, problem } = useCommand(() => call('acceptTerms', { body: { version } }))
  const accept = async () => {
    await run()
    setRead(false)
    await queries.invalidateQueries({ queryKey: termsKey })
  }
  return (
    <div className={style.accept}>
      <Checkbox
        size="md"
        label={say('read', { version })}
        checked={isRead}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      {problem !== undefined && (
        <p className={style.wrong} role="alert">
          {sentence(problem)}
        </p>
      )}
      <Button
        className={style.start}
        size="lg"
        disabled={!isRead}
        loading={running}
        onClick={() => void accept()}
      >
        {say('accept', { version })}
      </Button>
    </div>
  )
}
