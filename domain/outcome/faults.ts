import type { Language } from './language.ts'
import type { FaultCode } from './outcome.ts'

/** What each fault means for whoever meets it, and what to do; the fault's own message is for the operator's log. */
const faults: Readonly<Record<FaultCode, Readonly<Record<Language, string>>>> = {
  'capsule-failed': {
    th: 'แคปซูลที่ประมวลผลคำสั่งหยุดทำงาน กรุณาสั่งใหม่',
    en: 'The capsule that ran the statement stopped. Run it again.',
  },
  'database-failed': {
    th: 'ฐานข้อมูลของระบบไม่ตอบสนอง กรุณาลองใหม่ หากยังไม่ได้ให้ผู้ดูแลเปิด bin/hippo doctor',
    en: 'The application database does not answer. Try again; if it persists, run bin/hippo doctor.',
  },
  'disk-full': {
    th: 'พื้นที่ดิสก์เต็ม งานนี้หยุดและข้อมูลเดิมยังอยู่ครบ กรุณาเพิ่มพื้นที่แล้วทำใหม่',
    en: 'The disk is full. The work was stopped and what was there before is whole. Make room and do it again.',
  },
  'engine-failed': {
    th: 'เครื่องประมวลผลทำงานไม่สำเร็จ ข้อมูลเดิมยังอยู่ครบ กรุณาลองใหม่และแจ้งผู้ดูแลหากเกิดซ้ำ',
    en: 'The engine failed. What was there before is whole. Try again, and tell the operator if it persists.',
  },
  'file-damaged': {
    th: 'ไฟล์ของระบบเสียหาย ไม่ได้เขียนทับสิ่งใด กรุณากู้คืนจากสำรอง',
    en: 'A file of the installation is damaged. Nothing was overwritten; restore it from a backup.',
  },
  'file-unreadable': {
    th: 'อ่านไฟล์ของระบบไม่ได้ กรุณาตรวจสิทธิ์ของไฟล์และดิสก์',
    en: 'A file of the installation cannot be read. Check its permissions and the disk.',
  },
  'home-damaged': {
    th: 'โฟลเดอร์ข้อมูลของ HiPPO เสียหายหรือไม่ครบ ไม่ได้เขียนทับสิ่งใด กรุณากู้คืนจากสำรองหรือย้ายโฟลเดอร์ออกแล้วเริ่มใหม่',
    en: 'The HiPPO home is damaged or incomplete. Nothing was overwritten; restore it from a backup, or move it away and start again.',
  },
  internal: {
    th: 'ระบบขัดข้อง กรุณาลองใหม่ หากยังไม่ได้กรุณาแจ้งผู้ดูแลพร้อมรหัสนี้',
    en: 'Something broke on our side. Try again; if it persists, tell the operator this code.',
  },
  interrupted: {
    th: 'โปรแกรมที่ประมวลผลอยู่หยุดกลางคัน กรุณาสั่งใหม่',
    en: 'The program that was at work ended in the middle. Run it again.',
  },
  'programs-missing': {
    th: 'เครื่องนี้ขาดโปรแกรมที่จำเป็น กรุณาเปิด bin/hippo doctor',
    en: 'This machine lacks a program that is needed. Run bin/hippo doctor.',
  },
}

/** The sentence of a fault in the reader's language. */
export function faultSentence(code: FaultCode, language: Language): string {
  return faults[code][language]
}
