import { Random } from '../random.ts'

const landscapes = ['หนอง', 'ห้วย', 'โนน', 'ดง', 'โคก', 'นา', 'ท่า', 'วัง', 'ป่า', 'ดอน', 'คลอง', 'บึง']
const features = [
  'แก้วใส',
  'ทองคำ',
  'สะเดา',
  'ไผ่งาม',
  'น้ำเย็น',
  'ตาลเดี่ยว',
  'บัวหลวง',
  'หินขาว',
  'กระทิง',
  'ยางสูง',
  'สมบูรณ์',
  'พอเพียง',
  'มะขาม',
]
const towns = [
  'เวียงแก้ว',
  'เชียงดาวรุ่ง',
  'ศรีสุขใจ',
  'นาคำทอง',
  'ปางไม้งาม',
  'ท่าตะวัน',
  'บ้านใหม่ฟ้า',
  'ภูคำหอม',
  'แม่ธารทิพย์',
  'ดอยสายหมอก',
  'ทุ่งรวงทอง',
  'วังแสงจันทร์',
]

/** Invented names of a province's facilities; none is meant to be a real place. */
export function primaryName(seed: number, index: number): string {
  const turn = new Random(seed, index).below(landscapes.length * features.length)
  const place = (index * 29 + (turn % 7)) % (landscapes.length * features.length)
  return `รพ.สต.บ้าน${landscapes[place % landscapes.length]}${features[Math.floor(place / landscapes.length)]}`
}

export function districtName(index: number): string {
  const round = Math.floor(index / towns.length)
  return `รพช.${towns[index % towns.length]}${round === 0 ? '' : ` ${round + 1}`}`
}

export function provinceName(province: string): string {
  return `รพท.สมมติ${province}`
}
