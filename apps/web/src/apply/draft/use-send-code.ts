import { useState } from 'react'
import { call } from '../../api/client.ts'
import { known, type Problem } from '../use-command.ts'
import type { SentCode } from './sent-code.ts'
import { latinDigits } from './text-count.ts'

/** Sends a code to a number. */
export function useSendCode(id: string, onSent: (sent: SentCode) => void) {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async (typed: string) => {
    setSending(true)
    setProblem(undefined)
    const phone = latinDigits(typed)
    try {
      const answer = await call('sendCode', { params: { id }, body: { phone } })
      onSent({ ...answer, phone })
    } catch (error) {
      setProblem(known(error))
    } finally {
      setSending(false)
    }
  }
  return { send, sending, problem }
}
