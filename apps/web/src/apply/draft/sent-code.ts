import type { Answer } from '#contract/client'

/** A code on its way, and the number that it was sent to, as typed. */
export type SentCode = Answer<'sendCode'> & { readonly phone: string }
