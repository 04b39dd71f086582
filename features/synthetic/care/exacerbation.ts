import { purpose } from '../random.ts'
import { drug } from './drugs.ts'
import { diseaseOf, hospitalOf, type Scene, type Story, storyRandom } from './scene.ts'
import { visit } from './visit.ts'

const perYear = 0.85
const begins = 18_000
const lasts = 64_000

/** Attacks of breathlessness in COPD that the emergency room treats; the worse ones are admissions. */
export function exacerbations(scene: Scene, story: Story): void {
  if (story.isAway || diseaseOf(story.health, 'copd', scene.yearFirst) === undefined) return
  const random = storyRandom(scene, story, purpose.exacerbation)
  const count = random.poisson(perYear)
  for (let turn = 0; turn < count; turn++) {
    const day = story.diary.take(scene.yearFirst + random.below(365))
    const second = begins + random.below(lasts)
    if (day === undefined) continue
    visit(scene, story, {
      facility: hospitalOf(scene, story, { day, isWorst: false }) ?? story.site,
      day,
      second,
      complaint: 'หอบเหนื่อย หายใจมีเสียงวี้ด',
      diagnoses: [['J441', '1']],
      drugs: [drug('salbutamol', 2)],
    })
  }
}
