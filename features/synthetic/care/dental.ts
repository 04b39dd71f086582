import { ageYears } from '../calendar.ts'
import { purpose, type Random } from '../random.ts'
import type { Row } from '../write/row-sink.ts'
import { workingDay } from './acute.ts'
import { type Scene, type Story, storyRandom } from './scene.ts'
import { type Visit, visit } from './visit.ts'

/** Examinations a year by age: under 6, 6 to 12, 13 to 59, 60 and over. */
function examinationsPerYear(age: number): number {
  if (age < 1) return 0
  if (age < 6) return 0.48
  if (age <= 12) return 0.62
  return age < 60 ? 0.06 : 0.2
}

/** Whole-mouth examinations by dental staff. */
export function dentalCare(scene: Scene, story: Story): void {
  const random = storyRandom(scene, story, purpose.dental)
  if (story.isAway) return
  const wanted = workingDay(random, scene.yearFirst + random.between(30, 330))
  const age = ageYears(story.person.birth, wanted)
  if (!random.chance(examinationsPerYear(age))) return
  const day = story.diary.take(wanted)
  if (day === undefined) return
  const written = visit(scene, story, {
    facility: story.site,
    day,
    complaint: 'ตรวจสุขภาพช่องปาก',
    diagnoses: [['Z012', '1']],
    clinic: '11',
    by: ['dentist', 'dental-nurse'],
    procedures: age < 13 ? ['2330011', '2377020'] : ['2330011'],
    service: { SERVPLACE: age < 13 ? '2' : '1' },
  })
  if (written === undefined) return
  const group = age < 6 ? '2' : age <= 12 ? '3' : age < 60 ? '5' : '4'
  putExamination(scene, { visit: written, group, age: ageYears(story.person.birth, day) })
}

/** DENTAL: what was found in the mouth. `group` is DENTTYPE. */
export function putExamination(
  scene: Scene,
  of: { visit: Visit; group: string; age: number },
): void {
  const { random } = of.visit
  const milk = milkTeeth(of.age, random)
  const permanent = permanentTeeth(of.age, random)
  scene.rows.put('DENTAL', of.visit.common, {
    DENTTYPE: of.group,
    SERVPLACE: of.group === '2' || of.group === '3' ? '2' : '1',
    ...milk,
    ...permanent,
    NEED_FLUORIDE: of.age < 13 ? '1' : '2',
    NEED_SCALING: of.age > 14 && random.chance(0.6) ? '1' : '2',
    NEED_SEALANT: of.age >= 6 && of.age <= 12 ? random.below(5) : 0,
    NEED_PFILLING: permanent.PCARIES,
    NEED_DFILLING: milk.DCARIES,
    NEED_PEXTRACT: 0,
    NEED_DEXTRACT: 0,
    NPROSTHESIS: of.age >= 60 && random.chance(0.25) ? random.pick(['1', '2', '3']) : '4',
    GUM: scene.layout.standard === '2.3' ? undefined : random.pick(['0', '0', '1', '2']),
    SCHOOLTYPE: schoolOf(of),
    CLASS: of.age >= 6 && of.age <= 12 ? Math.min(6, Math.max(1, of.age - 5)) : undefined,
  })
}

function schoolOf(of: { group: string; age: number }): string | undefined {
  if (of.group === '2' && of.age >= 2) return '1'
  return of.group === '3' ? '2' : undefined
}

type MilkTeeth = Row & { readonly DCARIES: number }
type PermanentTeeth = Row & { readonly PCARIES: number }

function milkTeeth(age: number, random: Random): MilkTeeth {
  const total = age < 1 ? 4 : age < 2 ? 12 : age < 6 ? 20 : Math.max(0, 20 - (age - 5) * 3)
  const isHealthy = random.chance(age < 3 ? 0.85 : age < 6 ? 0.58 : 0.4)
  const bad = total === 0 || isHealthy ? 0 : random.between(1, Math.min(6, total))
  return { DTEETH: total, DCARIES: bad, DFILLING: 0, DEXTRACT: 0 }
}

function permanentTeeth(age: number, random: Random): PermanentTeeth {
  const grown = age < 6 ? 0 : age < 13 ? Math.min(28, 4 + (age - 6) * 4) : 28
  const lost = age >= 60 ? random.between(2, 16) : age >= 35 ? random.below(4) : 0
  const isHealthy = random.chance(age < 13 ? 0.66 : 0.3)
  const bad = grown === 0 || isHealthy ? 0 : random.between(1, 3)
  const filled = grown === 0 || isHealthy ? 0 : random.below(3)
  return { PTEETH: grown - lost, PCARIES: bad, PFILLING: filled, PEXTRACT: lost }
}
