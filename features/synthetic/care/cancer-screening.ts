import { ageYears } from '../calendar.ts'
import { purpose, type Random } from '../random.ts'
import { workingDay } from './acute.ts'
import { type Scene, type Story, storyRandom } from './scene.ts'
import { type Visit, visit } from './visit.ts'

const humanPapillomaFrom = 2564

/** Cervix every five years (women 30 to 60), breast yearly (30 to 70), bowel every two years (50 to 70). */
export function cancerScreening(scene: Scene, story: Story): void {
  const { person } = story
  const age = ageYears(person.birth, scene.yearFirst)
  if (story.isAway || age < 30 || age >= 71) return
  const random = storyRandom(scene, story, purpose.screening)
  const isWoman = person.sex === 2
  const cervix =
    isWoman && age <= 60 && (person.index + scene.year) % 5 === 0 && random.chance(0.68)
  const breast = isWoman && random.chance(0.66)
  const bowel = age >= 50 && (person.index + scene.year) % 2 === 0 && random.chance(0.55)
  if (!cervix && !breast && !bowel) return
  const day = story.diary.take(workingDay(random, scene.yearFirst + random.between(15, 345)))
  if (day === undefined) return
  const written = visit(scene, story, {
    facility: story.site,
    day,
    complaint: 'ตรวจคัดกรองมะเร็ง',
    diagnoses: cervix ? [['Z124', '1']] : [],
    by: ['nurse', 'public-health-officer'],
    ...(cervix && { tests: 1 }),
  })
  if (written !== undefined) putCodes(scene, written, { cervix, breast, bowel })
}

function putCodes(
  scene: Scene,
  written: Visit,
  done: { cervix: boolean; breast: boolean; bowel: boolean },
): void {
  const { random } = written
  const codes = [
    done.cervix && (scene.year >= humanPapillomaFrom ? '1B0046' : '1B0044'),
    done.breast && breastCode(random),
    done.bowel && (random.chance(0.06) ? '1B0061' : '1B0060'),
  ]
  for (const PPSPECIAL of codes) {
    if (PPSPECIAL === false) continue
    scene.rows.put('SPECIALPP', written.common, {
      SERVPLACE: '1',
      PPSPECIAL,
      PPSPLACE: scene.facility.code,
    })
  }
}

function breastCode(random: Random): string {
  return random.chance(0.008) ? '1B0034' : random.pick(['1B0030', '1B0030', '1B0030', '1B0032'])
}
