import { Fault, type Refusal, refuse } from '#domain/outcome'
import { systemCode } from './private-file.ts'

const reasons = {
  'folder-missing': {
    th: 'ไม่พบโฟลเดอร์ {name}',
    en: 'the folder {name} is missing.',
  },
  'mark-missing': {
    th: 'ไม่พบไฟล์ home.json แต่มีข้อมูลอยู่',
    en: 'home.json is missing while there are data.',
  },
  'mark-unreadable': {
    th: 'อ่านไฟล์ home.json ไม่ได้หรือเนื้อหาไม่ถูกต้อง',
    en: 'home.json cannot be read as it should.',
  },
  'not-a-folder': {
    th: '{name} ต้องเป็นโฟลเดอร์แต่เป็นไฟล์',
    en: '{name} should be a folder and is a file.',
  },
} as const

/** What is wrong with a home, in both languages. */
export function damage(home: string, reason: keyof typeof reasons, name = ''): Refusal {
  const { th, en } = reasons[reason]
  return refuse('home-damaged', {
    path: home,
    reasonTh: th.replace('{name}', name),
    reasonEn: en.replace('{name}', name),
  }).refusal
}

/** The refusal behind an error of the operating system about a home. */
export function refusalOf(error: unknown, home: string): Refusal {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse('home-not-writable', { path: home }).refusal
    case 'EEXIST':
    case 'ENOTDIR':
      return damage(home, 'not-a-folder', home)
    case 'EISDIR':
    case 'ELOOP':
      return damage(home, 'mark-unreadable')
    case 'ENOSPC':
      throw new Fault('disk-full', `no space left for the home ${home}`, { cause: error })
    default:
      throw error
  }
}
