import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { call } from '../../api/client.ts'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Refused } from '../notice.tsx'
import type { Application, Message } from '../office-types.ts'
import { useReviewChange } from '../use-change.ts'
import { messageKindWords, messageStateWords, reasonWords } from '../words/message-words.ts'
import { useWords } from '../words/use-words.ts'
import style from './background.module.css'
import { Section } from './section.tsx'

const texts = {
  title: { th: 'SMS ถึงผู้ยื่นคำขอ', en: 'Messages to the applicant' },
  none: { th: 'ยังไม่ได้ส่ง SMS เรื่องคำขอนี้', en: 'No message about this application yet' },
  again: { th: 'ส่งอีกครั้ง', en: 'Send again' },
  sent: { th: 'เข้าคิวส่งอีกครั้งแล้ว', en: 'Queued to be sent again' },
  rounds: { th: 'สั่งส่ง {count} ครั้ง', en: 'asked for {count} times' },
} as const satisfies Texts

/** What the applicant was told by SMS, and what became of it. */
export function Messages({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const { id, messages, commands } = application
  const { send, change } = useReviewChange((messageId: string) =>
    call('resendMessage', { params: { id, messageId } }),
  )
  return (
    <Section title={say('title')}>
      {messages.length === 0 && <p className={style.none}>{say('none')}</p>}
      {messages.map((message) => (
        <div key={message.id} className={style.message}>
          <MessageLines message={message} />
          {message.canResend && commands.includes('resend-sms') && (
            <Button
              variant="default"
              size="compact-sm"
              h={32}
              loading={change.isPending && change.variables === message.id}
              onClick={() => send(message.id)}
            >
              {say('again')}
            </Button>
          )}
          {change.variables === message.id && <Refused error={change.error} />}
          {change.variables === message.id && change.isSuccess && (
            <p role="status">{say('sent')}</p>
          )}
        </div>
      ))}
    </Section>
  )
}

function MessageLines({ message }: { readonly message: Message }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const kindWord = useWords(messageKindWords)
  const stateWord = useWords(messageStateWords)
  const reasonWord = useWords(reasonWords)
  const { kind, state, reason, maskedPhone, text, createdAt, finalAt, sentAt, rounds } = message
  const isBad = state === 'failed' || state === 'given-up'
  const isGood = state === 'delivered'
  const Mark = isBad ? IconAlertTriangle : isGood ? IconCheck : IconClock
  const when = momentText(finalAt ?? sentAt ?? createdAt, language)
  return (
    <>
      <div className={style.row}>
        <strong>{kindWord(kind)}</strong>
        <span className={style.state} data-bad={isBad || undefined} data-good={isGood || undefined}>
          <Mark size={16} aria-hidden /> {stateWord(state)}
        </span>
      </div>
      {text !== null && <p>{text}</p>}
      <p className={style.small}>
        {[
          maskedPhone,
          when,
          ...(reason === null ? [] : [reasonWord(reason)]),
          ...(rounds > 1 ? [say('rounds', { count: rounds })] : []),
        ].join(' · ')}
      </p>
    </>
  )
}
