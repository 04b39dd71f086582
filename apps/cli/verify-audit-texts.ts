import type { Language } from '#domain/outcome'
import type { FindingKind } from '#platform/database'

/** What `verify-audit` says, in both languages. */
export const auditTexts = {
  soundAll: {
    th: 'รายการ {range}: ตรงกับที่บันทึกไว้ (เนื้อหา ลำดับ และจำนวน ตามกุญแจของระบบ)',
    en: 'events {range}: as they were written (content, order and number, by the key of this home)',
  },
  soundNone: {
    th: 'ไม่มีรายการใดที่พิสูจน์ได้ว่าตรงกับที่บันทึกไว้',
    en: 'no event is proven to be as it was written',
  },
  anchored: {
    th: 'รายการ {range}: ตรงกับหลักยึด {anchor} ด้วย (อ่านหลักยึด {anchors} ไฟล์)',
    en: 'events {range}: also as the anchor {anchor} saw them ({anchors} anchors read)',
  },
  unanchored: {
    th: 'รายการ {range}: ยังไม่มีหลักยึด ผู้ที่มีรหัสผ่านฐานข้อมูลและสำเนาเก่าอาจตัดรายการท้ายออกโดยไม่มีร่องรอย',
    en: 'events {range}: in no anchor yet; whoever has the database password and an older copy could cut the newest off unseen',
  },
  ownAnchorsOnly: {
    th: 'อ่านเฉพาะหลักยึดในโฟลเดอร์ข้อมูลนี้ ผู้ที่เขียนโฟลเดอร์นี้ได้ทั้งหมดอาจย้อนทุกอย่างพร้อมกัน ตรวจกับสำเนาที่เก็บที่อื่นด้วย --anchors DIR',
    en: 'only the anchors of this home were read; whoever can write all of it could roll everything back together: give a copy kept elsewhere by --anchors DIR',
  },
  beforeChain: {
    th: 'รายการ {range}: บันทึกก่อนมีห่วงโซ่ สิ่งที่เกิดกับรายการเหล่านี้ก่อนรับเข้าห่วงโซ่พิสูจน์ไม่ได้',
    en: 'events {range}: recorded before there was a chain; what happened to them until they were taken in is not proven',
  },
  erased: {
    th: 'ลบรายละเอียดแล้ว {count} รายการ โดยมีบันทึกการลบทุกครั้ง (ตัวรายการยังอยู่ครบ)',
    en: '{count} details were erased, each on record (the events themselves are whole)',
  },
  times: {
    th: 'เวลาเป็นของนาฬิกาเครื่อง ไม่ได้พิสูจน์',
    en: 'times are those of the clocks of the machines: not proven',
  },
  clock: {
    th: 'นาฬิกาย้อนหลังเกินหนึ่งชั่วโมง {places} แห่ง แห่งแรกที่รายการ {first}',
    en: 'the clock goes back by more than an hour at {places} places, first at event {first}',
  },
  gap: {
    th: 'รายการ {sequence} แจ้งว่าหลักยึดที่ใหม่กว่ามีรายการซึ่งไม่อยู่แล้ว เช่นหลังกู้คืนจากสำรอง',
    en: 'event {sequence} declares that newer anchors know events that are no longer here, as after a restore',
  },
  completeness: {
    th: 'สิ่งที่ไม่เคยถูกบันทึก ไม่มีบันทึกใดพิสูจน์ได้',
    en: 'what was never recorded: no record can prove that there is no such thing',
  },
  findings: { th: 'ข้อที่พบ', en: 'Findings' },
  more: { th: 'และอีก {count} ข้อ', en: 'and {count} more' },
  wholeTrail: { th: 'ทั้งหมด', en: 'the trail' },
  lookedAt: { th: 'ตรวจแล้ว {count} รายการ…', en: '{count} events looked at…' },
  lastSound: {
    th: '{events} รายการ, ครบถ้วน, มีหลักยึด {anchored} รายการ',
    en: '{events} events, sound, {anchored} of them anchored',
  },
  lastBroken: {
    th: '{events} รายการ, เสียหาย: พิสูจน์ได้ถึงรายการ {soundTo}, มีหลักยึด {anchored} รายการ',
    en: '{events} events, BROKEN: proven up to event {soundTo}, {anchored} of them anchored',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>

/** Each kind of finding: a short name, and what it means. */
export const findingTexts: Readonly<
  Record<FindingKind, Readonly<Record<Language, { readonly name: string; readonly words: string }>>>
> = {
  edited: {
    th: { name: 'ถูกแก้ไข', words: 'ไม่ใช่สิ่งที่บันทึกไว้ ณ ที่นี้: ถูกแก้ไข หรือผู้อื่นใส่เข้ามา' },
    en: {
      name: 'edited',
      words: 'not what was written there: changed, or put there by another hand',
    },
  },
  missing: {
    th: { name: 'หายไป', words: 'ไม่อยู่แล้ว ทั้งที่มีรายการหลังจากนั้น' },
    en: { name: 'missing', words: 'no longer there, while later events are' },
  },
  reordered: {
    th: { name: 'สลับที่', words: 'บันทึกไว้ที่อื่น เดิมอยู่ที่รายการ {of}' },
    en: { name: 'reordered', words: 'written at another place: the first belongs at {of}' },
  },
  duplicated: {
    th: { name: 'ซ้ำ', words: 'เป็นสำเนาของรายการ {of}' },
    en: { name: 'duplicated', words: 'a copy of event {of}' },
  },
  unlinked: {
    th: { name: 'ไม่ต่อเนื่อง', words: 'เป็นของจริง แต่ไม่ได้บันทึกต่อจากรายการที่อยู่ก่อนหน้า' },
    en: {
      name: 'unlinked',
      words: 'genuine, but written after another event than the one before it',
    },
  },
  cut: {
    th: { name: 'ท้ายถูกตัด', words: 'รายการใหม่สุดไม่อยู่แล้ว ตามที่ {witness} เห็น' },
    en: { name: 'tail cut', words: 'the newest events are gone, as {witness} says' },
  },
  rewritten: {
    th: { name: 'เขียนใหม่', words: 'หลักยึด {witness} เห็นเนื้อหาอื่น: มีผู้เขียนห่วงโซ่ใหม่โดยใช้กุญแจ' },
    en: {
      name: 'rewritten',
      words: '{witness} saw other events: the chain was written anew with its key',
    },
  },
  'head-changed': {
    th: { name: 'หัวถูกแก้', words: 'บันทึกว่ารายการใดใหม่สุด หายไปหรือไม่ใช่ของระบบ ท้ายอาจถูกตัด' },
    en: {
      name: 'head changed',
      words: 'the record of which event is the newest is gone or not ours: the tail may be cut',
    },
  },
  'head-lost': {
    th: { name: 'หัวเคยหาย', words: 'เมื่อบันทึกรายการนี้ หัวของห่วงโซ่ไม่ใช่ของระบบ รายการก่อนหน้าอาจถูกตัด' },
    en: {
      name: 'head lost',
      words: 'when this was written the head was not ours: events before it may have been cut',
    },
  },
  'begun-again': {
    th: { name: 'เริ่มใหม่', words: 'ห่วงโซ่เริ่มหลังสร้างกุญแจนานมาก บันทึกก่อนหน้านั้นไม่อยู่ในฐานข้อมูลนี้' },
    en: {
      name: 'begun again',
      words:
        'the chain begins long after its key was made: what was before is not in this database',
    },
  },
  'erased-off-record': {
    th: { name: 'ลบโดยไม่บันทึก', words: 'รายละเอียดหายไปโดยไม่มีบันทึกการลบ' },
    en: { name: 'erased off record', words: 'its detail is gone, and no erasure is on record' },
  },
  'erasure-undone': {
    th: { name: 'การลบถูกย้อน', words: 'รายละเอียดที่ลบแล้วกลับมาอยู่' },
    en: { name: 'erasure undone', words: 'its detail was erased and is back' },
  },
  'anchor-changed': {
    th: { name: 'หลักยึดถูกแก้', words: 'ไฟล์ {witness} ไม่ใช่สิ่งที่ระบบเขียน' },
    en: { name: 'anchor changed', words: 'the file {witness} is not what was written' },
  },
}

/** What says that the tail was cut, where it is no anchor. */
export const headName: Readonly<Record<Language, string>> = {
  th: 'หัวของห่วงโซ่',
  en: 'the head of the chain',
}
