import { dateText } from '../calendar.ts'
import { purpose } from '../random.ts'
import { isTold, quietEvent } from './event.ts'
import type { Scene, Story } from './scene.ts'
import { anOf } from './stay.ts'
import { hospitalOfDeath } from './sudden.ts'

/** DEATH, told by the home facility and by the hospital where it happened. */
export function death(scene: Scene, story: Story): void {
  const { end } = story.health
  if (end.kind !== 'died' || end.cause === undefined || !isTold(scene, end.day)) return
  const hospital = hospitalOfDeath(scene, story)
  const isHome = story.person.household.facility === scene.facility
  if (!isHome && hospital !== scene.facility) return
  const { common, random } = quietEvent(scene, story, { day: end.day, of: purpose.lifespan })
  const [first, second] = end.cause.chain
  scene.rows.put('DEATH', common, {
    HOSPDEATH: hospital?.code,
    AN: hospital === scene.facility ? anOf(scene, story, 14) : undefined,
    DDEATH: dateText(end.day),
    CDEATH_A: first,
    CDEATH_B: second,
    ODISEASE: random.chance(0.2) ? 'I10' : undefined,
    CDEATH: end.cause.code,
    PDEATH: hospital === undefined ? '2' : '1',
  })
}
