import { acuteCare } from './care/acute.ts'
import { admissions } from './care/admissions.ts'
import { childCare } from './care/child.ts'
import { chronicCare } from './care/chronic-care.ts'
import { registerChronic } from './care/chronic-register.ts'
import { death } from './care/death.ts'
import { dentalCare } from './care/dental.ts'
import { maternity } from './care/maternity.ts'
import { newborn } from './care/newborn.ts'
import { registerPerson } from './care/person-register.ts'
import { registerHome, registerStaff, registerVillages } from './care/place-register.ts'
import { acquaintance, type Scene, type Story, tellStory } from './care/scene.ts'
import { ncdScreening } from './care/screening.ts'
import { lastStay, suddenIllness } from './care/sudden.ts'
import { makeHousehold } from './people/household.ts'
import type { Household, Person } from './people/person.ts'
import type { Facility } from './world/facility.ts'
import type { Layout } from './world/layout.ts'

/** Everything that befalls a person in a year, in the order in which it claims days. */
const cares: readonly ((scene: Scene, story: Story) => void)[] = [
  lastStay,
  maternity,
  newborn,
  suddenIllness,
  admissions,
  childCare,
  chronicCare,
  ncdScreening,
  dentalCare,
  acuteCare,
  death,
]

/** Write all rows of one archive: registers of place and staff, then person by person. */
export function tellArchive(scene: Scene): void {
  registerStaff(scene)
  registerVillages(scene)
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
  registerPerson(scene, person, known)
  registerChronic(scene, person, known)
  if (known.health.end.day < scene.yearFirst) return
  const story = tellStory(scene, person, known)
  for (const care of cares) care(scene, story)
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
