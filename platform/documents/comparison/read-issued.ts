import { Fault } from '#domain/outcome'
import type { IssuedForm } from '../forms/form-maker.ts'
import type { Inspector } from '../uploads/inspector.ts'
import type { IssuedPaper } from './compare-with-issued.ts'

/** The text of a form of ours, read as that of an upload is; equal facts and words make the same form again. */
export async function readIssued(
  form: Pick<IssuedForm, 'bytes' | 'codes'>,
  inspector: Inspector,
): Promise<IssuedPaper> {
  const read = await inspector.inspect({ bytes: form.bytes })
  if (!read.ok) throw new Fault('internal', `a form of ours was refused: ${read.refusal.code}`)
  return { codes: form.codes, texts: read.value.pages.map(({ text }) => text) }
}
