import { fiscalYear, stampText } from './calendar.ts'
import { accidents } from './care/accident.ts'
import { acuteCare } from './care/acute.ts'
import { admissions } from './care/admissions.ts'
import { registerAllergy } from './care/allergy.ts'
import { cancerScreening } from './care/cancer-screening.ts'
import { childCare } from './care/child.ts'
import { chronicCare } from './care/chronic-care.ts'
import { registerChronic } from './care/chronic-register.ts'
import { communityActivities, homeVisits } from './care/community.ts'
import { death } from './care/death.ts'
import { dentalCare } from './care/dental.ts'
import { registerDisability, rehabilitation } from './care/disability.ts'
import { elderScreening } from './care/elder.ts'
import { exacerbations } from './care/exacerbation.ts'
import { maternity } from './care/maternity.ts'
import { newborn } from './care/newborn.ts'
import { registerPerson } from './care/person-register.ts'
import { registerHome, registerStaff, registerVillages } from './care/place-register.ts'
import { policyAndCorrections } from './care/requests.ts'
import { type Acquaintance, acquaintance, type Scene, type Story, tellStory } from './care/scene.ts'
import { ncdScreening } from './care/screening.ts'
import { lastStay, suddenIllness } from './care/sudden.ts'
import { contraception, registerWoman } from './care/women.ts'
import { makeHousehold } from './people/household.ts'
import type { Household, Person } from './people/person.ts'
import type { Facility } from './world/facility.ts'
import type { Layout } from './world/layout.ts'

type Care = (scene: Scene, story: Story) => void
type Register = (scene: Scene, person: Person, known: Acquaintance) => void

/** Everything that befalls a person in a year, in the order in which it claims days. */
const cares: readonly Care[] = [
  lastStay,
  newborn,
  maternity,
  suddenIllness,
  death,
  childCare,
  admissions,
  chronicCare,
  ncdScreening,
  elderScreening,
  cancerScreening,
  dentalCare,
  contraception,
  rehabilitation,
  homeVisits,
  accidents,
  exacerbations,
  acuteCare,
]

/** What stands in registers about a person, sent with every archive. */
const registers: readonly Register[] = [
  registerPerson,
  registerChronic,
  registerWoman,
  registerDisability,
  registerAllergy,
]

/** One of so many people had their last visits of the year before sent again, corrected. */
const correctedPeople = 25
const correctedDays = 75

/** Write all rows of one archive: registers of place and staff, then person by person. */
export function tellArchive(scene: Scene): void {
  registerStaff(scene)
  registerVillages(scene)
  communityActivities(scene)
  policyAndCorrections(scene)
  for (const facility of reach(scene.layout, scene.facility)) {
    for (const household of householdsOf(scene.layout, facility)) {
      if (facility === scene.facility) registerHome(scene, household)
      for (const person of household.members) tellPerson(scene, person)
    }
  }
}

function tellPerson(scene: Scene, person: Person): void {
  if (person.birth > scene.to) return
  const known = acquaintance(scene.layout, person, scene.facility)
  if (known.here === undefined || known.here.since > scene.to) return
  for (const register of registers) register(scene, person, known)
  if (known.health.end.day >= scene.yearFirst) befall(scene, person, known)
  const before = correctionScene(scene, person)
  if (before !== undefined) befall(before, person, known)
}

function befall(scene: Scene, person: Person, known: Acquaintance): void {
  const story = tellStory(scene, person, known)
  for (const care of cares) care(scene, story)
}

/** The end of the year before, once more, for those whose visits were corrected since. */
function correctionScene(scene: Scene, person: Person): Scene | undefined {
  const isFirstOfYear = scene.from === scene.yearFirst && scene.yearFirst > scene.layout.first
  if (!isFirstOfYear || (person.index + scene.year) % correctedPeople !== 0) return undefined
  const { first, last } = fiscalYear(scene.year - 1)
  return {
    ...scene,
    year: scene.year - 1,
    yearFirst: first,
    yearLast: last,
    from: last - correctedDays,
    to: last,
    correctedAt: stampText(Math.min(scene.stamp.day, last + 20), 40_000),
  }
}

/** Whose people come here: a primary unit sees its own catchment, a hospital its district, or the province. */
function reach(layout: Layout, facility: Facility): readonly Facility[] {
  if (facility.kind === 'primary') return [facility]
  if (facility.kind === 'province') return layout.facilities
  return layout.facilities.filter(({ district }) => district === facility.district)
}

function* householdsOf(layout: Layout, facility: Facility): Generator<Household> {
  const volunteers: Person[] = []
  const villages = facility.villages.length
  let person = facility.firstPerson
  for (let number = 0; person < facility.firstPerson + facility.people; number++) {
    const volunteer = volunteers[number % villages]
    const household = makeHousehold(layout, facility, {
      number,
      firstPerson: person,
      ...(volunteer && { volunteer }),
    })
    const head = household.members[0]
    if (head !== undefined && volunteers.length < villages) volunteers.push(head)
    person += household.members.length
    yield household
  }
}
