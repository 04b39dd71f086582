import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { ApiProblem } from '../../api/client.ts'
import { type Session, sessionQuery } from '../../api/session.ts'
import { useLanguage } from '../../language/language.tsx'
import type { Language } from '../../language/texts.ts'
import type { DraftDesk } from './draft-desk.ts'
import { draftServer } from './draft-server.ts'
import {
  type DraftState,
  isBlank,
  isUnsaved,
  type ServerDraft,
  type Trouble,
  type Written,
} from './draft-state.ts'
import type { Drafts } from './draft-store.ts'
import { shownTitle } from './draft-title.ts'
import { keptDesk, speakOnDesk } from './kept-desk.ts'

export interface Tab {
  /** The same from the opening of the tab to its closing. */
  readonly id: string
  readonly title: string
  /** Its own title, not one made of its text. */
  readonly isNamed: boolean
  readonly text: string
  readonly isUnsaved: boolean
}

export interface ClosedTab {
  readonly id: string
  readonly title: string
  readonly closedAt: string
}

export type Saving = 'saved' | 'saving' | 'unsaved' | 'offline' | 'too-large'

export interface DraftTabs {
  readonly tabs: readonly Tab[]
  readonly active: Tab | undefined
  readonly closed: readonly ClosedTab[]
  /** Of the active one. */
  readonly saving: Saving
  readonly savedAt: string | null
  /** Why something could not be kept, closed or restored. */
  readonly trouble: Trouble | null
  /** What is written here became a copy, because the draft was changed elsewhere. */
  readonly copied: Drafts['copied']
  readonly select: (id: string) => void
  readonly open: (text?: string, title?: string) => void
  readonly rename: (id: string, title: string) => void
  /** The active one has a new text. */
  readonly change: (text: string) => void
  readonly close: (id: string) => void
  readonly restore: (id: string) => void
  /** Save the active one now. */
  readonly save: () => void
  readonly dismiss: () => void
}

const retryMs = 3_000

/** Drafts of the person, kept on the server and nowhere in this browser. */
export function useDrafts(): DraftTabs {
  const desk = useDesk()
  const now = useSyncExternalStore(desk.store.subscribe, desk.store.now)
  const { language } = useLanguage()
  useEffect(() => speakOnDesk(language), [language])
  const active = now.drafts.find(({ id }) => id === now.activeId)
  const tabs = useMemo(
    () => now.drafts.filter(({ isClosing }) => !isClosing).map((draft) => tabOf(draft, language)),
    [now.drafts, language],
  )
  const closed = useMemo(
    () => now.closed.filter((draft) => !isBlank(draft)).map((draft) => closedOf(draft, language)),
    [now.closed, language],
  )
  return {
    tabs,
    active: tabs.find(({ id }) => id === now.activeId),
    closed,
    saving: savingOf(active),
    savedAt: active?.savedAt ?? null,
    trouble: now.trouble ?? worthSaying(active?.trouble),
    copied: now.copied,
    ...useActs(desk),
  }
}

function useActs(desk: DraftDesk) {
  return useMemo(
    () => ({
      select: (id: string) => desk.select(id),
      open: (text = '', title = '') => desk.open({ text, title }),
      rename: (id: string, title: string) => {
        desk.edit(id, { title: title.trim().slice(0, 120) })
        void desk.saver.flush(id)
      },
      change: (text: string) => {
        const { activeId } = desk.store.now()
        if (activeId !== null) desk.edit(activeId, { text })
      },
      close: (id: string) => void desk.close(id),
      restore: (id: string) => void desk.restore(id),
      save: () => {
        const { activeId } = desk.store.now()
        if (activeId !== null) void desk.saver.flush(activeId)
      },
      dismiss: () => desk.dismiss(),
    }),
    [desk],
  )
}

/** The desk of whoever is signed in, fed by what the server lists. */
function useDesk(): DraftDesk {
  const session = useQuery(sessionQuery)
  const owner = ownerOf(session.data)
  const desk = keptDesk(owner, draftServer)
  const { data, isFetching } = useQuery({
    queryKey: ['drafts', owner],
    queryFn: draftServer.list,
    enabled: owner !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (isWorthRetrying(state) ? retryMs : false),
  })
  useEffect(() => {
    if (data !== undefined && !isFetching) desk.adopt(data)
  }, [desk, data, isFetching])
  const lookedAt = session.dataUpdatedAt
  useEffect(() => {
    if (owner !== null && lookedAt > 0) desk.saver.resume()
  }, [desk, owner, lookedAt])
  return desk
}

function isWorthRetrying({ data, error }: { data: unknown; error: Error | null }): boolean {
  const isRefused = error instanceof ApiProblem && error.status < 500
  return data === undefined && error !== null && !isRefused
}

/** Whose drafts they are; null while nobody is signed in. */
function ownerOf(session: Session | undefined): string | null {
  if (session?.person == null || session.work === null) return null
  return `${session.work.province} ${session.person.id}`
}

function tabOf(draft: DraftState, language: Language): Tab {
  const { id, title, text } = draft
  return {
    id,
    title: titleIn(draft, language),
    isNamed: title !== '',
    text,
    isUnsaved: isUnsaved(draft) && !isBlank(draft),
  }
}

/** Titles made of texts are kept, so that a key in one tab does not read all others again. */
const titles = new WeakMap<object, { readonly language: Language; readonly title: string }>()

function titleIn(draft: Written, language: Language): string {
  const known = titles.get(draft)
  if (known?.language === language) return known.title
  const title = shownTitle(draft.title, draft.text, language)
  titles.set(draft, { language, title })
  return title
}

function closedOf(draft: ServerDraft, language: Language): ClosedTab {
  const { id, closedAt, updatedAt } = draft
  return { id, title: titleIn(draft, language), closedAt: closedAt ?? updatedAt }
}

function savingOf(draft: DraftState | undefined): Saving {
  if (draft === undefined) return 'saved'
  const { trouble, sent } = draft
  if (trouble?.kind === 'offline' || trouble?.kind === 'too-large') return trouble.kind
  if (sent !== null) return 'saving'
  return isUnsaved(draft) && !isBlank(draft) ? 'unsaved' : 'saved'
}

/** A lost network and an ended session are told by the frame. */
function worthSaying(trouble: Trouble | null | undefined): Trouble | null {
  const isTold = trouble?.kind === 'offline' || trouble?.kind === 'signed-out'
  return isTold ? null : (trouble ?? null)
}
