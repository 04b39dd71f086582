import { purpose, Random } from '../random.ts'

const men = [
  'กล้าหาญ',
  'ขจรเกียรติ',
  'คมสัน',
  'จักรวาล',
  'ชัยมงคล',
  'ณรงค์เดช',
  'ดนัยเทพ',
  'ตะวันฉาย',
  'ทองเหลา',
  'ธงไท',
  'นพรุจ',
  'บุญส่งเสริม',
  'ประดับดาว',
  'พลังชัย',
  'ภูธาร',
  'มานะดี',
  'ยอดเพชร',
  'รุ่งฟ้า',
  'ฤทธิ์ชาย',
  'วีระพงษ์ชัย',
  'ศรัณยู',
  'สายชลธาร',
  'สุขเกษม',
  'หาญณรงค์',
  'อดิเทพ',
  'อำนวยสุข',
  'เกียรติภูมิ',
  'เดชาธร',
  'ไพรวัลย์',
  'โชคทวี',
]
const women = [
  'กรองแก้ว',
  'ขวัญข้าว',
  'คำหล้า',
  'จันทร์หอม',
  'ชบาไพร',
  'ญาดาวดี',
  'ดวงกมล',
  'ตรีทิพย์',
  'ทับทิมทอง',
  'ธารทิพย์',
  'นวลปราง',
  'บัวแก้ว',
  'ปิ่นมณี',
  'พวงผกา',
  'ภัสสรา',
  'มะลิวรรณ',
  'ยุพาพร',
  'รวงข้าว',
  'ลำดวนหอม',
  'วิมลศรี',
  'ศศิประภา',
  'สร้อยฟ้า',
  'สุขใจดี',
  'หทัยชนก',
  'อรชุมา',
  'อัญชันนา',
  'เพ็ญแข',
  'แสงเดือน',
  'ไอยรา',
  'โสภาพรรณ',
]
const familyHeads = [
  'ทอง',
  'ศรี',
  'แก้ว',
  'บุญ',
  'สุข',
  'จันทร์',
  'เพชร',
  'คำ',
  'วงศ์',
  'ไพร',
  'ธรรม',
  'เจริญ',
  'มี',
  'พันธุ์',
  'สาย',
  'นา',
  'อินทร์',
  'ไชย',
  'ดี',
  'พร',
  'เรือง',
  'สม',
  'ภู',
  'ชู',
  'หอม',
]
const familyTails = [
  'ประดิษฐ์สุข',
  'รุ่งเรืองฟ้า',
  'วัฒนานา',
  'งามเลิศ',
  'ไพศาลทอง',
  'มงคลทิพย์',
  'สวัสดิ์ภู',
  'พิพัฒน์ไพร',
  'เกษตรธาร',
  'ทรัพย์นา',
  'ดำรงไทย',
  'สมบัติดอย',
  'ใจเย็น',
  'ยืนยง',
  'ชื่นบาน',
  'แสนคำดี',
  'นาคงาม',
  'โพธิ์ทอง',
  'สีหะ',
  'ปัญญาดี',
  'เย็นใจ',
  'ขันทอง',
]

interface Named {
  readonly name: string
  readonly familyName: string
}

/** An invented Thai name; people of one household share the family name. */
export function thaiName(
  seed: number,
  sex: 1 | 2,
  at: { person: number; household: number },
): Named {
  const own = new Random(seed, purpose.identity, at.person)
  const family = new Random(seed, purpose.identity, at.household, 1)
  return {
    name: own.pick(sex === 1 ? men : women),
    familyName: family.pick(familyHeads) + family.pick(familyTails),
  }
}

/** Ten digits in the form of a mobile number; the zeros in its middle show that it is nobody's. */
export function mobileNumber(random: Random): string {
  return `0${random.pick(['6', '8', '9'])}0000${String(10_000 + random.below(10_000)).slice(1)}`
}

export function landlineNumber(random: Random): string {
  return `0${random.pick(['3', '4', '5', '7'])}0000${String(1_000 + random.below(1_000)).slice(1)}`
}

/** Prefix codes: ด.ช., ด.ญ., นาย, น.ส., นาง. */
export function prefixCode(sex: 1 | 2, age: number, isMarried: boolean): string {
  if (age < 15) return sex === 1 ? '001' : '002'
  if (sex === 1) return '003'
  return isMarried ? '005' : '004'
}
