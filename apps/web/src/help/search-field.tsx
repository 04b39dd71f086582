import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSay } from '../language/language.tsx'
import style from './help.module.css'
import { helpTexts } from './help-texts.ts'

export function SearchField({
  query,
  onQuery,
}: {
  readonly query: string
  readonly onQuery: (query: string) => void
}) {
  const say = useSay(helpTexts)
  return (
    <TextInput
      className={style.search}
      size="sm"
      role="searchbox"
      autoComplete="off"
      placeholder={say('search')}
      aria-label={say('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        query !== '' && (
          <CloseButton size="sm" aria-label={say('clear')} onClick={() => onQuery('')} />
        )
      }
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onQuery('')
      }}
    />
  )
}
