import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'

const texts = {
  clear: { th: 'ล้างคำค้น', en: 'Clear the search' },
} as const satisfies Texts

interface SearchFieldProps {
  /** What is searched; shown while the field is empty, and read aloud. */
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Down the arrow key leads into what was found. */
  readonly onDown?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly className?: string | undefined
}

/** A search: typing searches, Escape and the cross clear it. */
export function SearchField(props: SearchFieldProps) {
  const { label, query, onQuery, onDown, inputRef, className } = props
  const say = useSay(texts)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onQuery('')
    if (event.key !== 'ArrowDown' || onDown === undefined) return
    event.preventDefault()
    onDown()
  }
  return (
    <TextInput
      {...(inputRef !== undefined && { ref: inputRef })}
      {...(className !== undefined && { className })}
      size="sm"
      type="text"
      role="searchbox"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        query !== '' && (
          <CloseButton size="sm" aria-label={say('clear')} onClick={() => onQuery('')} />
        )
      }
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={press}
    />
  )
}
