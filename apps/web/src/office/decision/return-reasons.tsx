import { useSay } from '../../language/language.tsx'
import type { KeptFields } from '../kept-fields.ts'
import { NoteField } from '../note-field.tsx'
import { paperNames } from '../words/paper-names.ts'
import style from './decision.module.css'
import { decisionTexts } from './decision-texts.ts'
import { subjects } from './written.ts'

/** Which of the papers or details is to be mended, and why. */
export function ReturnReasons({
  fields,
  limits,
}: {
  readonly fields: KeptFields
  readonly limits: { readonly min: number; readonly max: number }
}) {
  const say = useSay(decisionTexts)
  const names = useSay(paperNames)
  return (
    <fieldset className={style.reasons}>
      <legend>{say('reasons')}</legend>
      <p className={style.line}>{say('reasonsHint')}</p>
      {subjects.map((about) => {
        const isChosen = (fields.values[`about-${about}`] ?? '') !== ''
        return (
          <div key={about}>
            <label className={style.subject}>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={({ currentTarget }) =>
                  fields.set(`about-${about}`, currentTarget.checked ? 'yes' : '')
                }
              />
              {names(about)}
            </label>
            {isChosen && (
              <NoteField
                label={say('reasonOf', { what: names(about) })}
                value={fields.values[`reason-${about}`] ?? ''}
                onChange={(value) => fields.set(`reason-${about}`, value)}
                limits={limits}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
