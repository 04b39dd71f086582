import { type Day, dateText } from '../calendar.ts'
import type { Scene, Story } from './scene.ts'
import { villageOf } from './village.ts'
import type { Visit } from './visit.ts'

/** Report 506: a notifiable disease seen at a visit. */
export function notify(
  scene: Scene,
  story: Story,
  of: { visit: Visit; day: Day; code506: string; code: string },
): void {
  const { facility } = story.person.household
  const { random, common } = of.visit
  scene.rows.put('SURVEILLANCE', common, {
    DIAGCODE: of.code,
    CODE506: of.code506,
    DIAGCODELAST: of.code,
    CODE506LAST: of.code506,
    ILLDATE: dateText(Math.max(story.person.birth, of.day - random.between(1, 4))),
    ILLHOUSE: `${random.between(1, 250)}`,
    ILLVILLAGE: villageOf(story.person.household).number,
    ILLTAMBON: facility.tambon,
    ILLAMPUR: facility.ampur,
    ILLCHANGWAT: scene.layout.province,
    PTSTATUS: random.chance(0.8) ? '1' : '3',
  })
}
