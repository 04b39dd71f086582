import { ageYears, type Day, dateText, stampText, yearsAfter } from '../calendar.ts'
import { mobileNumber, prefixCode, thaiName } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import type { Place } from '../people/places.ts'
import { purpose, Random } from '../random.ts'
import type { Row } from '../write/row-sink.ts'
import { cidOf, hidOf, hnOf, pidOf, rightOf } from './identity.ts'
import type { Acquaintance, Scene } from './scene.ts'
import { villageOf } from './village.ts'

/** PERSON, CARD and ADDRESS of one person, as they stand on the archive's last day. */
export function registerPerson(scene: Scene, person: Person, known: Acquaintance): void {
  const place = known.here
  if (place === undefined) return
  const random = new Random(
    scene.layout.seed,
    purpose.identity,
    person.index,
    3,
    scene.facility.index,
  )
  const changed = lastChange(scene, { person, place, end: known.health.end.day, random })
  const common = {
    HOSPCODE: scene.facility.code,
    PID: pidOf(scene.facility, person),
    CID: cidOf(scene.layout, person),
    D_UPDATE: stampText(changed, 30_000 + (person.index % 25_000)),
  }
  scene.rows.put('PERSON', common, {
    ...nameRow(scene, person, { changed, random }),
    ...standingRow(person, changed),
    ...residenceRow(scene, person, place),
    ...dischargeRow(known, changed),
  })
  scene.rows.put('CARD', common, cardRow(scene, person, place))
  if (place.typeArea === '3' || place.typeArea === '4') {
    scene.rows.put('ADDRESS', common, addressRow(scene, person, random))
  }
}

/** Registered; 15 years old (the prefix changes); corrected once by chance; dead or moved away. */
function lastChange(
  scene: Scene,
  of: { person: Person; place: Place; end: Day; random: Random },
): Day {
  const { layout } = scene
  const correction = of.random.chance(0.3)
    ? layout.first + of.random.below(layout.last - layout.first)
    : 0
  const changes = [of.place.since, yearsAfter(of.person.birth, 15), correction, of.end]
  return changes.reduce(
    (latest, day) => (day <= scene.to && day > latest ? day : latest),
    of.place.since,
  )
}

function nameRow(scene: Scene, person: Person, of: { changed: Day; random: Random }): Row {
  const { seed } = scene.layout
  const { household } = person
  const named = thaiName(seed, person.sex, {
    person: person.index,
    household: household.facility.index * 1_000_000 + household.number,
  })
  const age = ageYears(person.birth, of.changed)
  return {
    PRENAME: prefixCode(person.sex, age, person.partner !== undefined),
    NAME: named.name,
    LNAME: named.familyName,
    HN: hnOf(scene.facility, person),
    SEX: person.sex,
    BIRTH: dateText(person.birth),
    MOBILE: age >= 15 ? mobileNumber(new Random(seed, person.index, of.changed)) : undefined,
  }
}

function standingRow(person: Person, changed: Day): Row {
  const age = ageYears(person.birth, changed)
  const random = new Random(purpose.identity, person.index, 4)
  const nation = person.isForeign ? random.pick(['048', '056', '057']) : '099'
  return {
    MSTATUS: maritalStatus(person, { age, random }),
    OCCUPATION_NEW:
      age < 15 ? '9999' : random.pick(['6111', '9211', '5221', '5120', '2341', '9999']),
    RACE: nation,
    NATION: nation,
    RELIGION: random.chance(0.96) ? '01' : random.pick(['02', '03']),
    EDUCATION: age < 7 ? '00' : age < 13 ? '02' : random.pick(['02', '02', '03', '03', '04', '05']),
    ABOGROUP: random.pick(['1', '2', '3', '4', '4', '9']),
    RHGROUP: '1',
    LABOR: person.isForeign ? '12' : undefined,
    VSTATUS: random.chance(0.02) && age >= 20 ? '2' : '5',
    FSTATUS: person.isHead ? '1' : '2',
  }
}

function maritalStatus(person: Person, of: { age: number; random: Random }): string {
  if (of.age < 17) return '1'
  if (person.partner !== undefined) return '2'
  if (of.age >= 58) return of.random.chance(0.6) ? '3' : '4'
  return of.age > 30 && of.random.chance(0.4) ? '4' : '1'
}

function residenceRow(scene: Scene, person: Person, place: Place): Row {
  const isHome = person.household.facility === scene.facility
  const { layout } = scene
  return {
    HID: isHome ? hidOf(person.household.number) : undefined,
    TYPEAREA: place.typeArea,
    MOVEIN: isHome && person.isForeign ? dateText(place.since) : undefined,
    FATHER: person.father && cidOf(layout, person.father),
    MOTHER: person.mother && cidOf(layout, person.mother),
    COUPLE: person.partner && cidOf(layout, person.partner),
  }
}

function dischargeRow({ health }: Acquaintance, changed: Day): Row {
  if (health.end.kind === 'none' || health.end.day > changed) return { DISCHARGE: '9' }
  return {
    DISCHARGE: health.end.kind === 'died' ? '1' : '2',
    DDISCHARGE: dateText(health.end.day),
  }
}

function cardRow(scene: Scene, person: Person, place: Place): Row {
  const right = rightOf(scene.layout, person)
  const from = Math.max(person.birth, Math.min(place.since, scene.layout.first - 400))
  const hospital = scene.layout.facilities[scene.layout.hospitals[scene.facility.district] ?? 0]
  return {
    INSTYPE_NEW: right,
    INSID: `S${pidOf(scene.facility, person)}`,
    STARTDATE: dateText(from),
    EXPIREDATE: right === '0100' ? undefined : dateText(from + 9000),
    MAIN: hospital?.code,
    SUB: person.household.facility.code,
  }
}

function addressRow(scene: Scene, person: Person, random: Random): Row {
  const home = person.household.facility
  const village = villageOf(person.household)
  const isOutside = person.household.typeArea === '3' && home === scene.facility
  const elsewhere = scene.layout.outside[0]?.province ?? scene.layout.province
  return {
    ADDRESSTYPE: '1',
    HOUSE_ID: `99${String(100_000_000 + random.below(99_999_999)).slice(0, 9)}`,
    HOUSETYPE: random.pick(['1', '1', '2', '9']),
    HOUSENO: `${random.between(1, 320)}/${random.between(1, 20)}`,
    VILLAGE: isOutside ? '01' : village.number,
    TAMBON: isOutside ? '01' : home.tambon,
    AMPUR: isOutside ? '01' : home.ampur,
    CHANGWAT: isOutside ? elsewhere : scene.layout.province,
  }
}
