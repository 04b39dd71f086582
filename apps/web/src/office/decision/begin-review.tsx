import { Button } from '@mantine/core'
import { call } from '../../api/client.ts'
import { useSay } from '../../language/language.tsx'
import { Refused } from '../notice.tsx'
import type { Reviewed } from '../office-types.ts'
import { useReviewChange } from '../use-change.ts'
import style from './decision.module.css'
import { reviewTexts } from './decision-texts.ts'

/** Takes the review, or takes it over from whoever has it. */
export function BeginReview({ reviewed }: { readonly reviewed: Reviewed }) {
  const say = useSay(reviewTexts)
  const { application, reviewer } = reviewed
  const { send, change } = useReviewChange((id: string) => call('beginReview', { params: { id } }))
  const isTaken = application.state === 'in-review' && reviewer !== null && !reviewer.isMe
  return (
    <>
      <p className={style.line}>
        {isTaken ? say('takeOverWhy', { name: reviewer.name }) : say('beginWhy')}
      </p>
      <Refused error={change.error} />
      <div>
        <Button
          variant={isTaken ? 'default' : 'filled'}
          loading={change.isPending}
          onClick={() => send(application.id)}
        >
          {say(isTaken ? 'takeOver' : 'begin')}
        </Button>
      </div>
    </>
  )
}
