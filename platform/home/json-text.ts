import { z } from 'zod'

/** A form of text that is JSON of the given form. */
export function jsonText<Form extends z.ZodType>(form: Form) {
  return z.string().transform(parsed).pipe(form)
}

function parsed(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
}
