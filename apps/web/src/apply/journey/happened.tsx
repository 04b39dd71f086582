import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Application } from '../access.ts'
import style from './happened.module.css'
import { happenedTexts, momentTexts } from './journey-texts.ts'

type Moment = Application['timeline'][number]
type Message = Application['messages'][number]
type Entry = { readonly at: string } & ({ readonly moment: Moment } | { readonly message: Message })

/** All that happened to an application and every message about it, the newest first. */
export function Happened({ application }: { readonly application: Application }) {
  const say = useSay(happenedTexts)
  const { language } = useLanguage()
  const entries: readonly Entry[] = [
    ...application.timeline.map((moment) => ({ at: moment.at, moment })),
    ...application.messages.map((message) => ({ at: message.createdAt, message })),
  ]
  const newestFirst = entries
    .toReversed()
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  if (newestFirst.length === 0) return null
  return (
    <section className={style.happened} aria-labelledby="happened-title">
      <h2 id="happened-title">{say('title')}</h2>
      <ol>
        {newestFirst.map((entry) => (
          <li key={'moment' in entry ? `${entry.at} ${entry.moment.type}` : entry.message.id}>
            <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
            <div>
              {'moment' in entry ? (
                <Happening moment={entry.moment} application={application} />
              ) : (
                <Sent message={entry.message} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Happening({
  moment: { at, type, by },
  application,
}: {
  readonly moment: Moment
  readonly application: Application
}) {
  const say = useSay(happenedTexts)
  const sayMoment = useSay(momentTexts)
  const decision = type.startsWith('application-')
    ? application.decisions.find((one) => one.at === at && type.endsWith(one.result))
    : undefined
  return (
    <>
      {isKnown(type) ? sayMoment(type) : type} <span className={style.by}>· {say(by)}</span>
      {decision !== undefined && decision.note !== '' && <p>{decision.note}</p>}
      {decision !== undefined && decision.reasons.length > 0 && (
        <ul>
          {decision.reasons.map(({ about, reason }) => (
            <li key={about}>
              <strong>{say(about)}:</strong> {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function isKnown(type: string): type is keyof typeof momentTexts {
  return Object.hasOwn(momentTexts, type)
}

function Sent({ message }: { readonly message: Message }) {
  const say = useSay(happenedTexts)
  const { maskedPhone, state, text } = message
  return (
    <>
      {say('sms', { phone: maskedPhone })} <span className={style.by}>· {say(state)}</span>
      {text !== null && <p className={style.sms}>{text}</p>}
    </>
  )
}
