import * as chronic from './chronic-disease.ts'
import type { Facts } from './facts.ts'
import { growth } from './growth.ts'
import * as stays from './hospital-stays.ts'
import { kidneys } from './kidney-disease.ts'
import type { Measures } from './measures.ts'
import { mentalHealth } from './mental-health.ts'
import * as families from './mothers-and-children.ts'
import * as use from './population-and-use.ts'
import * as programmes from './screening-programmes.ts'

/** The analyses by their number in the ministry's and provinces' practice, each computed from the text alone. */
export const measuresByNumber: ReadonlyMap<number, (facts: Facts) => Measures> = new Map([
  [1, use.pyramid],
  [2, use.visits],
  [3, use.outpatientDiagnoses],
  [4, use.inpatientDiagnoses],
  [5, use.deaths],
  [6, chronic.diabetes],
  [7, chronic.hypertension],
  [8, chronic.diabetesScreening],
  [9, chronic.pressureScreening],
  [10, chronic.followUp],
  [11, chronic.newDiabetes],
  [12, chronic.glycaemicControl],
  [13, chronic.pressureControl],
  [14, chronic.complications],
  [15, kidneys],
  [16, stays.strokeFatality],
  [17, stays.heartAttackFatality],
  [18, stays.avoidableAdmissions],
  [19, stays.readmissions],
  [20, families.firstAntenatal],
  [21, families.fiveAntenatal],
  [22, families.postnatal],
  [23, families.youngMothers],
  [24, families.fullyImmunised],
  [25, families.development],
  [26, growth],
  [27, families.teeth],
  [28, programmes.dailyLiving],
  [29, programmes.cancerScreening],
  [30, chronic.tuberculosis],
  [31, mentalHealth],
  [32, use.referrals],
  [33, use.accidents],
  [34, use.antibiotics],
  [35, use.lateness],
])
