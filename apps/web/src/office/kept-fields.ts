import { createContext, useContext, useState } from 'react'

type Values = Readonly<Record<string, string>>

/** What an officer typed or ticked, kept for this tab until it is sent; a reload and a new sign-in leave it as it is. */
export interface KeptFields {
  readonly values: Values
  readonly set: (name: string, value: string) => void
  readonly clear: () => void
}

const prefix = 'hippo-office'

/** Whose words are kept: nobody else who signs in in this tab sees them. */
export const KeptFor = createContext('')

export function useKeptFields(name: string): KeptFields {
  const owner = useContext(KeptFor)
  const key = `${prefix}:${owner}:${name}`
  const [held, setHeld] = useState(() => ({ key, values: read(key) }))
  const now = held.key === key ? held : { key, values: read(key) }
  if (now !== held) setHeld(now)
  const keep = (change: (before: Values) => Values) =>
    setHeld((before) => {
      const values = change(before.key === key ? before.values : read(key))
      write(key, values)
      return { key, values }
    })
  return {
    values: now.values,
    set: (field, value) => keep((before) => ({ ...before, [field]: value })),
    clear: () => keep(() => ({})),
  }
}

/** Remove what others typed in this tab. */
export function forgetOthers(owner: string): void {
  const foreign = Object.keys(sessionStorage).filter(
    (key) => key.startsWith(`${prefix}:`) && !key.startsWith(`${prefix}:${owner}:`),
  )
  for (const key of foreign) sessionStorage.removeItem(key)
}

function write(key: string, values: Values): void {
  const filled = Object.entries(values).filter(([, value]) => value !== '')
  if (filled.length === 0) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(filled)))
}

function read(key: string): Values {
  const text = sessionStorage.getItem(key)
  return text === null ? {} : valuesIn(text)
}

function valuesIn(text: string): Values {
  const kept: unknown = JSON.parse(text)
  if (typeof kept !== 'object' || kept === null) return {}
  const texts = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}
