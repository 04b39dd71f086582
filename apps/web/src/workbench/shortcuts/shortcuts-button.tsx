import { ActionIcon, Popover } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './shortcuts.module.css'

const ShortcutsList = lazy(async () => ({
  default: (await import('./shortcuts-list.tsx')).ShortcutsList,
}))

const texts = { label: { th: 'แป้นลัด (?)', en: 'Shortcuts (?)' } } as const satisfies Texts

/** The list of keys, behind a button and behind `?` wherever nobody is writing. */
export function ShortcutsButton() {
  const say = useSay(texts)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isAsked(event)) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={420}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={say('label')}
          title={say('label')}
          onClick={() => setOpen(!open)}
        >
          <IconKeyboard size={18} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        className={style.place}
        aria-label={say('label')}
        tabIndex={0}
        data-autofocus
      >
        <Suspense>
          <ShortcutsList />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

/** By the place of the key: with a Thai layout `?` is another letter. */
function isAsked({ code, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (code !== 'Slash' || !shiftKey || ctrlKey || metaKey || altKey) return false
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  return !isWriting
}
