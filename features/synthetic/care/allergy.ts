import { type Day, dateText, stampText } from '../calendar.ts'
import type { Person } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import { drug } from './drugs.ts'
import { cidOf, pidOf } from './identity.ts'
import type { Acquaintance, Scene } from './scene.ts'
import { providerFor } from './staff.ts'

const drugs = ['amoxicillin', 'ceftriaxone', 'ibuprofen', 'norfloxacin', 'enalapril'] as const
const share = 0.028

/** DRUGALLERGY: told by the hospital that found it, from then on by the home facility too. */
export function registerAllergy(scene: Scene, person: Person, known: Acquaintance): void {
  const random = new Random(scene.layout.seed, purpose.health, person.index, 1)
  const isAllergic = random.chance(share)
  const place = known.here
  if (!isAllergic || place === undefined) return
  const recorded = recordedOn(scene, random, place.since)
  if (recorded > scene.to || recorded >= known.health.end.day || recorded < person.birth) return
  const allergen = drug(random.pick(drugs), 1)
  const isOwn = scene.facility.kind !== 'primary'
  const hospital = scene.layout.facilities[scene.layout.hospitals[scene.facility.district] ?? 0]
  scene.rows.put(
    'DRUGALLERGY',
    {
      HOSPCODE: scene.facility.code,
      PID: pidOf(scene.facility, person),
      CID: cidOf(scene.layout, person),
      PROVIDER: providerFor(scene.facility, ['pharmacist', 'nurse'], person.index),
      D_UPDATE: stampText(recorded, 52_000 + (person.index % 9000)),
    },
    {
      DATERECORD: dateText(recorded),
      DRUGALLERGY: allergen.code,
      DNAME: allergen.name,
      TYPEDX: random.pick(['1', '2', '2', '3']),
      ALEVEL: random.pick(['1', '1', '1', '4', '8']),
      SYMPTOM: random.pick(['23', '27', '27', '28', '31']),
      INFORMANT: isOwn ? '4' : '3',
      INFORMHOSP: isOwn ? scene.facility.code : (hospital ?? scene.facility).code,
    },
  )
}

function recordedOn(scene: Scene, random: Random, since: Day): Day {
  return Math.max(since, scene.layout.first - 1500) + random.below(2500)
}
