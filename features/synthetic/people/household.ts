import type { Day } from '../calendar.ts'
import { purpose, Random, type Weighted } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Layout } from '../world/layout.ts'
import type { Household, Person, Pregnancy, Sex } from './person.ts'
import { planPregnancies } from './pregnancies.ts'

const daysPerYear = 365.25
const adultChildrenLeaveAt = 20

type Composition = 'couple' | 'three-generations' | 'old' | 'single' | 'lone-mother' | 'migrant'

const compositions: readonly Weighted<Composition>[] = [
  { weight: 40, value: 'couple' },
  { weight: 17, value: 'three-generations' },
  { weight: 13, value: 'old' },
  { weight: 18, value: 'single' },
  { weight: 8, value: 'lone-mother' },
  { weight: 3, value: 'migrant' },
]

const typeAreas: readonly Weighted<Household['typeArea']>[] = [
  { weight: 80, value: '1' },
  { weight: 8, value: '2' },
  { weight: 11.4, value: '3' },
  { weight: 0.6, value: '5' },
]

type Draft = { -readonly [Field in keyof Person]: Person[Field] }

/** Makes one household; members are numbered from `firstPerson` on. */
class HouseholdMaker {
  readonly members: Draft[] = []
  readonly #random: Random
  readonly #last: Day
  readonly #household: Household
  readonly #firstPerson: number

  constructor(making: Making) {
    this.#random = making.random
    this.#last = making.last
    this.#household = making.household
    this.#firstPerson = making.firstPerson
  }

  adult(sex: Sex, low: number, high: number): Draft {
    const age = low + this.#random.next() * (high - low)
    return this.#add(sex, this.#last - Math.round(age * daysPerYear))
  }

  partnerOf(person: Draft): Draft {
    const gap = this.#random.normal(person.sex === 1 ? -2.5 : 2.5, 3.5)
    const birth = Math.min(
      person.birth - Math.round(gap * daysPerYear),
      this.#last - Math.round(17 * daysPerYear),
    )
    const partner = this.#add(person.sex === 1 ? 2 : 1, birth)
    partner.partner = person
    person.partner = partner
    return partner
  }

  childrenOf(mother: Draft, father: Draft | undefined): void {
    const planned = planPregnancies(this.#random, mother.birth, this.#last)
    mother.pregnancies = planned.map((pregnancy) => {
      const isMember = this.#livesHere(pregnancy.end)
      const count =
        pregnancy.outcome !== 'live' || !isMember ? 0 : this.#random.chance(0.011) ? 2 : 1
      const children: Pregnancy['children'] = Array.from({ length: count }, () =>
        this.#child(pregnancy.end, mother, father),
      )
      return { ...pregnancy, children }
    })
  }

  #livesHere(birth: Day): boolean {
    if (birth > this.#last) return false
    return this.#last - birth < adultChildrenLeaveAt * daysPerYear || this.#random.chance(0.35)
  }

  #child(birth: Day, mother: Draft, father: Draft | undefined): Draft {
    const child = this.#add(this.#random.chance(0.514) ? 1 : 2, birth)
    child.mother = mother
    if (father !== undefined) child.father = father
    return child
  }

  #add(sex: Sex, birth: Day): Draft {
    const person: Draft = {
      index: this.#firstPerson + this.members.length,
      sex,
      birth,
      household: this.#household,
      isHead: this.members.length === 0,
      isForeign: false,
      pregnancies: [],
    }
    this.members.push(person)
    return person
  }
}

/** The `number`th household of a catchment; its people are numbered from `firstPerson` on. */
export function makeHousehold(
  layout: Layout,
  facility: Facility,
  at: { readonly number: number; readonly firstPerson: number; readonly volunteer?: Person },
): Household {
  const random = new Random(layout.seed, purpose.household, facility.index, at.number)
  const left = facility.firstPerson + facility.people - at.firstPerson
  const composition = random.weighted(compositions)
  const typeArea = composition === 'migrant' ? '3' : random.weighted(typeAreas)
  const members: Person[] = []
  const household: Household = {
    number: at.number,
    facility,
    members,
    typeArea,
    ...(at.volunteer && { volunteer: at.volunteer }),
  }
  const making = { random, last: layout.last, household, firstPerson: at.firstPerson }
  const composed = compose(composition, making)
  members.push(...(composed.length <= left ? composed : compose('single', making)))
  return household
}

interface Making {
  readonly random: Random
  readonly last: Day
  readonly household: Household
  readonly firstPerson: number
}

function compose(composition: Composition, making: Making): readonly Person[] {
  const { random } = making
  const maker = new HouseholdMaker(making)
  switch (composition) {
    case 'couple': {
      const man = maker.adult(1, 22, 62)
      maker.childrenOf(maker.partnerOf(man), man)
      break
    }
    case 'three-generations': {
      const grandmother = maker.adult(2, 54, 86)
      if (random.chance(0.72)) maker.partnerOf(grandmother)
      const mother = maker.adult(2, 20, 45)
      maker.childrenOf(mother, random.chance(0.75) ? maker.partnerOf(mother) : undefined)
      break
    }
    case 'old': {
      const old = maker.adult(random.chance(0.5) ? 2 : 1, 58, 93)
      if (random.chance(0.5)) maker.partnerOf(old)
      break
    }
    case 'single':
      maker.adult(random.chance(0.74) ? 1 : 2, 19, 62)
      break
    case 'lone-mother':
      maker.childrenOf(maker.adult(2, 16, 46), undefined)
      break
    case 'migrant': {
      const migrant = maker.adult(1, 20, 45)
      if (random.chance(0.4)) maker.partnerOf(migrant)
      for (const member of maker.members) member.isForeign = true
    }
  }
  return maker.members
}
