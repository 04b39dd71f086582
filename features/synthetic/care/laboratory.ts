import type { Facility } from '../world/facility.ts'
import { styleOf } from '../write/style.ts'
import type { Scene } from './scene.ts'
import type { Visit } from './visit.ts'

/** Tests by what they measure: the seven digits of today and the two digits of old. */
const tests = {
  fastingGlucose: ['0531004', '01'],
  hba1c: ['0531601', '05'],
  triglyceride: ['0546602', '06'],
  cholesterol: ['0541602', '07'],
  ldl: ['0541402', '09'],
  creatinine: ['0581902', '11'],
  microalbumin: ['0440204', '12'],
  macroalbumin: ['0440203', '14'],
  egfr: ['0581904', '15'],
  hematocrit: ['0621201', '16'],
} as const

export type LabTest = keyof typeof tests
export type LabResult = readonly [test: LabTest, result: string]

/** LABFU rows of a visit; some hospitals still send the old codes. */
export function putLabs(scene: Scene, visit: Visit, results: readonly LabResult[]): void {
  const spelling = styleOf(scene.facility).hasOldLabCodes ? 1 : 0
  for (const [test, LABRESULT] of results) {
    scene.rows.put('LABFU', visit.common, {
      LABTEST: tests[test][spelling],
      LABRESULT,
      LABPLACE: laboratoryOf(scene).code,
    })
  }
}

/** Primary units send their samples to the district's hospital. */
function laboratoryOf(scene: Scene): Facility {
  const { facilities, hospitals } = scene.layout
  if (scene.facility.kind !== 'primary') return scene.facility
  return facilities[hospitals[scene.facility.district] ?? 0] ?? scene.facility
}
