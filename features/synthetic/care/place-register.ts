import { type Day, dateNumber, dateText, dayOf, stampText } from '../calendar.ts'
import { landlineNumber, thaiName } from '../people/names.ts'
import type { Household } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import type { Row } from '../write/row-sink.ts'
import { hidOf, pidOf, staffCid } from './identity.ts'
import type { Scene } from './scene.ts'
import { type Profession, professionsAt, providerCode, providerTypes } from './staff.ts'
import { villageOf } from './village.ts'

/** The yearly survey of houses and villages is made in August. */
export function lastSurvey(to: Day, turn: number): Day {
  const year = Math.floor(dateNumber(to) / 10_000)
  const thisYear = dayOf(year, 8, 1 + (turn % 28))
  return thisYear <= to ? thisYear : dayOf(year - 1, 8, 1 + (turn % 28))
}

export function registerHome(scene: Scene, household: Household): void {
  const { facility, layout } = scene
  const head = household.members[0]
  const surveyed = lastSurvey(scene.to, household.number)
  const random = new Random(layout.seed, purpose.survey, facility.index, household.number)
  const { latitude, longitude } = pointIn(scene, household.number)
  scene.rows.put(
    'HOME',
    { HOSPCODE: facility.code, D_UPDATE: stampText(surveyed, 40_000 + (household.number % 9000)) },
    {
      HID: hidOf(household.number),
      HOUSE_ID: `99${String(100_000_000 + facility.index * 1_000_000 + household.number).slice(0, 9)}`,
      HOUSETYPE: random.pick(['1', '1', '1', '2', '8']),
      HOUSE: `${random.between(1, 320)}`,
      VILLAGE: villageOf(household).number,
      TAMBON: facility.tambon,
      AMPUR: facility.ampur,
      CHANGWAT: layout.province,
      TELEPHONE: random.chance(0.2) ? landlineNumber(random) : undefined,
      LATITUDE: latitude,
      LONGITUDE: longitude,
      NFAMILY: 1,
      LOCATYPE: facility.kind === 'primary' ? '2' : '1',
      VHVID: household.volunteer && pidOf(facility, household.volunteer),
      HEADID: head && pidOf(facility, head),
      ...sanitation(random, dateNumber(surveyed)),
    },
  )
}

function sanitation(random: Random, surveyed: number): Row {
  const year = Math.floor(surveyed / 10_000)
  return {
    TOILET: random.pick(['1', '2', '2', '5']),
    WATER: random.chance(0.97) ? '1' : '0',
    WATERTYPE: random.pick(['1', '2', '6', '6', '7']),
    GARBAGE: random.below(8) + (year % 3) > 5 ? '5' : '2',
    HOUSING: '1',
    DURABILITY: random.pick(['1', '2', '2']),
    CLEANLINESS: random.chance(0.93) ? '1' : '0',
    VENTILATION: '1',
    LIGHT: '1',
    WATERTM: random.pick(['0', '1', '1']),
    MFOOD: random.pick(['0', '1']),
    BCONTROL: random.chance(0.8) ? '1' : '0',
    ACONTROL: '1',
    CHEMICAL: random.pick(['0', '1', '2']),
  }
}

/** A point somewhere about the province's middle; not a real village. */
function pointIn(scene: Scene, number: number): { latitude: string; longitude: string } {
  const random = new Random(scene.layout.seed, purpose.survey, scene.facility.index, number, 1)
  return {
    latitude: (14 + scene.facility.index * 0.03 + random.next() * 0.02).toFixed(6),
    longitude: (101 + scene.facility.district * 0.1 + random.next() * 0.02).toFixed(6),
  }
}

export function registerVillages(scene: Scene): void {
  const { facility } = scene
  for (const [at, village] of facility.villages.entries()) {
    const random = new Random(scene.layout.seed, purpose.survey, facility.index, at, 2)
    const surveyed = lastSurvey(scene.to, at)
    const { latitude, longitude } = pointIn(scene, 900_000 + at)
    scene.rows.put(
      'VILLAGE',
      { HOSPCODE: facility.code, D_UPDATE: stampText(surveyed, 50_000 + at) },
      {
        VID: village.vid,
        NTRADITIONAL: random.below(3),
        NMONK: random.below(9),
        NBROADCAST: 1,
        NPSCHOOL: random.below(2),
        NTEMPLE: random.below(3),
        NCHILDCENTER: random.below(2),
        NMARKET: random.below(2),
        NSHOP: random.below(9),
        NFOODSHOP: random.below(6),
        WASTEWATER: '0',
        GARBAGE: '5',
        NFACTORY: random.below(2),
        LATITUDE: latitude,
        LONGITUDE: longitude,
        NEXERCISECLUB: random.below(3),
        NOLDERLYCLUB: 1,
      },
    )
  }
}

const councils: Readonly<Partial<Record<Profession, string>>> = {
  doctor: '01',
  nurse: '02',
  pharmacist: '03',
  dentist: '04',
  therapist: '05',
  technician: '06',
}

export function registerStaff(scene: Scene): void {
  const { facility, layout } = scene
  for (const [place, profession] of professionsAt(facility).entries()) {
    const random = new Random(layout.seed, purpose.staff, facility.index, place)
    const sex = random.chance(0.3) ? 1 : 2
    const named = thaiName(layout.seed, sex, {
      person: 1_000_000_000 + facility.index * 100 + place,
      household: 2_000_000_000 + facility.index * 100 + place,
    })
    const started = layout.first - random.between(60, 4000)
    const council = councils[profession]
    scene.rows.put(
      'PROVIDER',
      { HOSPCODE: facility.code, D_UPDATE: stampText(started + 20, 36_000 + place) },
      {
        PROVIDER: providerCode(facility, place),
        REGISTERNO: council && `ส${10_000 + random.below(80_000)}`,
        COUNCIL: council,
        CID: staffCid(layout, facility, place),
        PRENAME: sex === 1 ? '003' : '004',
        NAME: named.name,
        LNAME: named.familyName,
        SEX: sex,
        BIRTH: dateText(layout.first - random.between(9000, 19_000)),
        PROVIDERTYPE: typesOf(profession, scene, place),
        STARTDATE: dateText(started),
      },
    )
  }
}

/** From version 2.4 on one person may have several types. */
function typesOf(profession: Profession, scene: Scene, place: number): string {
  const type = providerTypes[profession]
  const isAlsoManager = profession === 'nurse' && place === 1 && scene.layout.standard !== '2.3'
  return isAlsoManager ? `${type},14` : type
}
