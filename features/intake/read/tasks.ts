import type { FaultCode } from '#domain/outcome'
import type { VaultShard } from '#platform/lake'
import type { ChangedBirth, Fragment } from '../fragments.ts'
import type { ArchiveIdentity } from './plan.ts'
import type { ArchiveCounts, ForeignBirths, PersonsResult } from './reader.ts'

/** What a worker can be asked, and what it answers. */
export interface Tasks {
  persons: {
    readonly ask: {
      readonly hospcode: string
      readonly archives: readonly ArchiveIdentity[]
      readonly oldShard: VaultShard | undefined
    }
    readonly answer: PersonsResult
  }
  addBirths: {
    readonly ask: {
      readonly foreign: ForeignBirths
      readonly shard: VaultShard | undefined
      readonly oldShard: VaultShard | undefined
    }
    readonly answer: Pick<PersonsResult, 'changed' | 'shard'>
  }
  agesMoved: { readonly ask: VaultShard; readonly answer: readonly ChangedBirth[] }
  useShards: { readonly ask: readonly VaultShard[]; readonly answer: null }
  rows: { readonly ask: readonly ArchiveIdentity[]; readonly answer: readonly ArchiveCounts[] }
  finish: {
    readonly ask: null
    readonly answer: { readonly fragments: readonly Fragment[]; readonly findingsPath: string }
  }
}

export type TaskName = keyof Tasks

export interface TaskMessage<Name extends TaskName = TaskName> {
  readonly name: Name
  readonly ask: Tasks[Name]['ask']
}

export type WorkerMessage =
  | { readonly kind: 'read'; readonly bytes: number; readonly rows: number }
  | { readonly kind: 'answer'; readonly answer: Tasks[TaskName]['answer'] }
  | {
      readonly kind: 'fault'
      readonly code: FaultCode
      readonly message: string
      readonly retryable: boolean
    }
