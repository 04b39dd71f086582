import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Application } from '../office-types.ts'
import { paperNames } from '../words/paper-names.ts'
import style from './decision.module.css'
import { reviewTexts } from './decision-texts.ts'

/** The decision that stands, with what its officer wrote. */
export function Decided({ application }: { readonly application: Application }) {
  const say = useSay(reviewTexts)
  const names = useSay(paperNames)
  const { language } = useLanguage()
  const decision = application.decisions.at(-1)
  if (decision === undefined) return null
  const { result, at, byName, note, reasons } = decision
  const when = momentText(at, language)
  return (
    <div className={style.decided}>
      <strong>
        {say('decided', { result: say(result), when, name: byName ?? say('someone') })}
      </strong>
      {note !== '' && <p>{note}</p>}
      {reasons.map(({ about, reason }) => (
        <p key={about}>
          <strong>{names(about)}</strong>: {reason}
        </p>
      ))}
      {application.state === 'returned' && <p className={style.line}>{say('waitsApplicant')}</p>}
    </div>
  )
}
