import type { ResultColumn } from '#platform/engine'

/** What the parent tells a worker. */
export type ToWorker =
  | { readonly kind: 'bind'; readonly statements: readonly string[] }
  | { readonly kind: 'parse'; readonly sql: string }
  | {
      readonly kind: 'run'
      readonly sql: string
      readonly maxRows: number
      readonly maxBytes: number
    }
  | { readonly kind: 'interrupt' }
  /** One batch of rows is stored; the worker keeps at most two under way. */
  | { readonly kind: 'acknowledge' }

/** What a worker answers. Its word is data: nothing but the guard's verdict decides what it may do. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bound' }
  | { readonly kind: 'tree'; readonly tree: string }
  | { readonly kind: 'tree-too-large' }
  | { readonly kind: 'columns'; readonly columns: readonly ResultColumn[] }
  | { readonly kind: 'rows'; readonly count: number; readonly lines: Uint8Array }
  /** How much of a longer run is done; more than 0, at most 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | WorkerEnd
  | {
      readonly kind: 'failed'
      readonly phase: 'prepare' | 'execute' | 'engine'
      readonly error: string
    }
  /** Not sent: the process has ended. */
  | { readonly kind: 'gone'; readonly cause: 'aborted' | 'killed' }

export type WorkerEnd =
  | { readonly kind: 'end'; readonly state: 'done'; readonly rows: number }
  | {
      readonly kind: 'end'
      readonly state: 'limit'
      readonly limit: 'rows' | 'bytes'
      readonly rows: number
    }
