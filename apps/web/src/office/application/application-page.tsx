import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageTitle } from '../../frame/page-title.ts'
import { Answered } from '../answered.tsx'
import { DecisionPanel } from '../decision/decision-panel.tsx'
import { useKeptFields } from '../kept-fields.ts'
import { applicationQuery } from '../office-queries.ts'
import type { DocumentKind, Reviewed } from '../office-types.ts'
import { AgencyHistory } from './agency-history.tsx'
import { ApplicantFacts } from './applicant-facts.tsx'
import style from './application.module.css'
import { ApplicationHead } from './application-head.tsx'
import { Checklist } from './checklist.tsx'
import { Messages } from './messages.tsx'
import { PaperReader } from './paper-reader.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { shownOf } from './shown-of.ts'
import { Timeline } from './timeline.tsx'

/** One application before whoever reviews it: its papers on the left, what is known and decided on the right. */
export function ApplicationPage({ id }: { readonly id: string }) {
  const query = useQuery(applicationQuery(id))
  return (
    <Answered query={query} lines={12}>
      {(reviewed) => <Opened reviewed={reviewed} />}
    </Answered>
  )
}

function Opened({ reviewed }: { readonly reviewed: Reviewed }) {
  const { application, reviewer } = reviewed
  const shown = shownOf(reviewed)
  const [first, setFirst] = useState(shown)
  const [kind, setKind] = useState<DocumentKind | null>(null)
  const ticks = useKeptFields(`ticks:${application.id}:${shown}`)
  usePageTitle(`${application.number}`)
  const isReviewing = application.state === 'in-review' && reviewer?.isMe === true
  return (
    <article className={style.application}>
      <ApplicationHead
        reviewed={reviewed}
        hasChanged={first !== shown}
        onSeen={() => setFirst(shown)}
      />
      <div className={style.sides}>
        <PaperReader
          application={application}
          agreementPaper={reviewed.agreementPaper}
          kind={kind}
          onKind={setKind}
        />
        <div className={style.facts}>
          <ApplicantFacts reviewed={reviewed} />
          <PlaceFacts reviewed={reviewed} />
          <Checklist
            application={application}
            ticks={isReviewing ? ticks : null}
            onPaper={setKind}
          />
          <DecisionPanel reviewed={reviewed} ticks={ticks} />
          <AgencyHistory history={reviewed.history} />
          <Timeline application={application} />
          <Messages application={application} />
        </div>
      </div>
    </article>
  )
}
