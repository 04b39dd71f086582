import type { Day } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Story } from './scene.ts'

/** The estimated filtration rate of a person on a day, ml/min/1.73 m2, as a laboratory would report it. */
export function egfrOn(story: Story, day: Day, random: Random): number {
  const { egfr, egfrFall, egfrFrom } = story.health
  const years = (day - egfrFrom) / 365.25
  return Math.max(4, egfr - egfrFall * years + random.normal(0, 1.2))
}
