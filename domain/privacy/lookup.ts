import { type FieldSpec, findField } from '#domain/standard'
import { filesKeptAside, policy } from './policy.ts'
import type { Treatment } from './treatment.ts'

/** What de-identification does to a field of a file; both names are the ministry's, in any case. */
export function treatmentOf(fileName: string, fieldName: string): Treatment {
  const field = findField(fileName, fieldName)
  if (field === undefined) return { kind: 'drop', reason: 'no-rule' }
  const file = fileName.toUpperCase()
  if (filesKeptAside.includes(file)) return { kind: 'drop', reason: 'kept-aside' }
  return policy[`${file}.${field.name}`] ?? policy[field.name] ?? fallbackTreatment(field)
}

/** Fail closed: what has no rule and could say something about a person is dropped. */
function fallbackTreatment(field: FieldSpec): Treatment {
  if (field.type === 'text') return { kind: 'drop', reason: 'free-text' }
  if (field.type === 'time') return { kind: 'drop', reason: 'time-of-day' }
  if (field.privacy !== undefined) return { kind: 'drop', reason: 'no-rule' }
  return field.type === 'datetime' ? { kind: 'midnight' } : { kind: 'keep' }
}
