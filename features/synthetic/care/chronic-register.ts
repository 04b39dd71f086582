import { type Day, dateText, stampText } from '../calendar.ts'
import type { ChronicDisease, Health } from '../people/health.ts'
import type { Person } from '../people/person.ts'
import { cidOf, pidOf } from './identity.ts'
import { type Acquaintance, chronicSiteOf, type Scene } from './scene.ts'

/** CHRONIC: every disease known by the archive's last day, at every facility that knows the person. */
export function registerChronic(scene: Scene, person: Person, known: Acquaintance): void {
  const place = known.here
  if (place === undefined) return
  const hospital = scene.layout.facilities[scene.layout.hospitals[scene.facility.district] ?? 0]
  for (const disease of known.health.diseases) {
    if (disease.since > scene.to || disease.since >= known.health.end.day) continue
    const end = endOf(known.health, disease, scene.to)
    const changed = Math.max(disease.since, place.since, end?.day ?? 0)
    scene.rows.put(
      'CHRONIC',
      {
        HOSPCODE: scene.facility.code,
        PID: pidOf(scene.facility, person),
        CID: cidOf(scene.layout, person),
        D_UPDATE: stampText(changed, 55_000 + (person.index % 9000)),
      },
      {
        DATE_DIAG: dateText(disease.since),
        CHRONIC: disease.code,
        HOSP_DX: hospital?.code,
        HOSP_RX: chronicSiteOf(scene, person, known.places).code,
        DATE_DISCH: end && dateText(end.day),
        TYPEDISCH: end?.type ?? '03',
      },
    )
  }
}

interface DiseaseEnd {
  readonly day: Day
  readonly type: string
}

/** Tuberculosis is treated for half a year; every other disease lasts until death or moving away. */
function endOf(health: Health, disease: ChronicDisease, to: Day): DiseaseEnd | undefined {
  const { end } = health
  const cured = disease.since + 183
  if (disease.kind === 'tuberculosis' && cured <= to && cured < end.day) {
    return { day: cured, type: disease.since % 9 === 0 ? '06' : '07' }
  }
  if (end.kind === 'none' || end.day > to) return undefined
  return { day: Math.max(end.day, disease.since), type: end.kind === 'died' ? '02' : '10' }
}
