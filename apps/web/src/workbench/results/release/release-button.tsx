import { Button, Popover, VisuallyHidden } from '@mantine/core'
import { IconDownload, IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useSay, useSentence } from '../../../language/language.tsx'
import type { Result } from '../result.ts'
import style from './release.module.css'
import { ReleaseSheet } from './release-sheet.tsx'
import { releaseTexts } from './release-texts.ts'

/** Download of a result: always there, and where it may not be, it says why and what to do. */
export function ReleaseButton({ result }: { readonly result: Result }) {
  const say = useSay(releaseTexts)
  const [open, setOpen] = useState(false)
  const [doneFor, setDoneFor] = useState<string>()
  if (result.release !== null) return <Withheld why={result.release} />
  return (
    <>
      <span className={style.done} role="status">
        {doneFor === result.id && !open ? say('done') : ''}
      </span>
      <Button
        size="compact-sm"
        h={32}
        variant="default"
        leftSection={<IconDownload size={16} />}
        onClick={() => setOpen(true)}
      >
        {say('button')}
      </Button>
      <ReleaseSheet
        result={result}
        opened={open}
        onClose={() => setOpen(false)}
        onDone={() => {
          setDoneFor(result.id)
          setOpen(false)
        }}
      />
    </>
  )
}

function Withheld({ why }: { readonly why: NonNullable<Result['release']> }) {
  const say = useSay(releaseTexts)
  const sentence = useSentence()
  const id = useId()
  return (
    <Popover width={360} position="bottom-end" shadow="md" withArrow>
      <Popover.Target>
        <Button
          className={style.withheld}
          size="compact-sm"
          h={32}
          variant="default"
          leftSection={<IconLock size={16} />}
          data-withheld=""
          aria-describedby={id}
        >
          {say('button')}
        </Button>
      </Popover.Target>
      <VisuallyHidden id={id}>{sentence(why)}</VisuallyHidden>
      <Popover.Dropdown>
        <strong className={style.whyTitle}>{say('why')}</strong>
        <p className={style.why}>{sentence(why)}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
