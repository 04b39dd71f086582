import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { call } from '../../api/client.ts'
import type { Run } from '../run-types.ts'
import { RunPilot, type RunWorld } from './run/run-pilot.ts'
import type { RunView } from './run/run-state.ts'

/** The newest run, and what can be done with it. */
export interface RunDesk extends RunView {
  /** Run statements, one after another as long as each is answered whole. */
  start(statements: readonly string[]): void
  /** Stop the one that runs; those behind it do not begin. */
  stop(): void
  /** Show a run of the history again. */
  show(run: Run): void
}

const lastShownKey = ['last-shown-run']

export function useRun(): RunDesk {
  const queries = useQueryClient()
  const [pilot] = useState(() => new RunPilot(browserWorld(queries)))
  const view = useSyncExternalStore(pilot.subscribe, pilot.view)
  useEffect(() => {
    void pilot.attach()
    return pilot.detach
  }, [pilot])
  return useMemo(
    () => ({
      ...view,
      start: (statements) => void pilot.start(statements),
      stop: () => void pilot.stop(),
      show: (run) => void pilot.show(run),
    }),
    [view, pilot],
  )
}

/** Shorter than what proxies on the way give up after. */
const longestLookMs = 10_000

function browserWorld(queries: QueryClient): RunWorld {
  return {
    start: ({ sql, key }) => call('startRun', { body: { sql, key, waitMs: 120 } }),
    look: ({ id, revision }, signal) => {
      const query = revision === undefined ? {} : { waitMs: longestLookMs, revision }
      return call('run', { params: { id }, query, signal })
    },
    cancel: (id) => call('cancel', { params: { id } }),
    newest: async () => (await call('runs', { query: { limit: 1 } })).runs[0],
    lastShown: () => queries.getQueryData<string>(lastShownKey),
    changed: (run) => {
      queries.setQueryDefaults(lastShownKey, { gcTime: Number.POSITIVE_INFINITY })
      queries.setQueryData(lastShownKey, run.id)
      void queries.invalidateQueries({ queryKey: ['runs'] })
    },
    newKey,
    nowMs: Date.now,
    pause,
  }
}

/** A version 4 UUID; `crypto.randomUUID` is missing where the page came without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0')
    if (index === 8) return ((byte & 0x3f) | 0x80).toString(16).padStart(2, '0')
    return byte.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
