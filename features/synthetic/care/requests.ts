import { stampText } from '../calendar.ts'
import type { Scene } from './scene.ts'

/** POLICY and DATA_CORRECT, both of version 2.4.1: payloads in JSON, one yearly and a few requests for correction. */
export function policyAndCorrections(scene: Scene): void {
  const { facility, stamp, year } = scene
  const common = { HOSPCODE: facility.code }
  const at = (turn: number) => stampText(stamp.day - 1, 36_000 + facility.index * 20 + turn)
  scene.rows.put('POLICY', common, {
    POLICY_ID: '001',
    POLICY_YEAR: year - 543,
    POLICY_DATA: JSON.stringify({ policy: 'headcircum', measured: 20 + (facility.index % 30) }),
    D_UPDATE: at(0),
  })
  for (let turn = 1; turn <= 1 + (facility.index % 2); turn++) {
    scene.rows.put('DATA_CORRECT', common, {
      TABLENAME: turn === 1 ? 'SERVICE' : 'DIAGNOSIS_OPD',
      DATA_CORRECT: JSON.stringify({
        reason: 'wrong value',
        field: 'TYPEOUT',
        to: '1',
        rows: turn,
      }),
      D_UPDATE: at(turn),
    })
  }
}
