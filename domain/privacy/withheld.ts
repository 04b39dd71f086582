import { files } from '#domain/standard'
import { treatmentOf } from './lookup.ts'
import type { WithheldReason } from './treatment.ts'

/** A sentence for people, in both languages. */
export interface Bilingual {
  readonly th: string
  readonly en: string
}

/** A field of the standard that no query can see, and what to use instead. */
export interface WithheldColumn {
  readonly file: string
  readonly column: string
  readonly code: WithheldReason
  readonly reason: Bilingual
  /** Column of the same file to use instead, where there is one. */
  readonly instead?: string
}

/** Every field of the standard that is not in the lake, in the standard's order. */
export function withheldColumns(): readonly WithheldColumn[] {
  return withheld
}

const reasons: Readonly<Record<WithheldReason, Bilingual>> = {
  address: {
    th: 'ที่อยู่ที่ละเอียดกว่าตำบลระบุบ้านของบุคคลได้',
    en: 'An address finer than the sub-district points at a home.',
  },
  'birth-detail': {
    th: 'ทำให้ย้อนหาวันเวลาเกิดที่แท้จริงของเด็กได้',
    en: "It leads back to a child's exact date and time of birth.",
  },
  'blood-group': {
    th: 'หมู่เลือดที่หายากระบุตัวบุคคลได้',
    en: 'A rare blood group points at one person.',
  },
  coordinates: { th: 'พิกัดระบุบ้านได้', en: 'Coordinates point at a home.' },
  'document-number': {
    th: 'เลขเอกสารหรือเลขบัตรระบุตัวบุคคลโดยตรง',
    en: 'A document number identifies a person directly.',
  },
  'free-text': {
    th: 'ข้อความที่พิมพ์เองอาจมีชื่อหรือข้อมูลระบุตัวบุคคล',
    en: 'Typed text may hold a name or something else that identifies a person.',
  },
  'kept-aside': { th: 'แฟ้มนี้ยังไม่นำเข้าในรุ่นนี้', en: 'This file is not loaded yet.' },
  name: { th: 'ชื่อระบุตัวบุคคลโดยตรง', en: 'A name identifies a person directly.' },
  'no-rule': {
    th: 'ยังไม่มีกฎการปกปิดสำหรับช่องนี้ จึงไม่ให้บริการ',
    en: 'There is no de-identification rule for this field yet, so it is not served.',
  },
  relative: {
    th: 'เป็นเลขประจำตัวของบิดา มารดา หรือคู่สมรส',
    en: 'It is the citizen id of a parent or spouse.',
  },
  'social-role': {
    th: 'ตำแหน่งในชุมชนมีผู้ดำรงเพียงไม่กี่คน จึงระบุตัวบุคคลได้',
    en: 'Few people hold a role in a community, so it points at one of them.',
  },
  'staff-birth': {
    th: 'วันเกิดของผู้ให้บริการระบุตัวบุคคลได้',
    en: 'The birth date of a member of staff points at that person.',
  },
  telephone: {
    th: 'หมายเลขโทรศัพท์ระบุตัวบุคคลโดยตรง',
    en: 'A telephone number identifies a person directly.',
  },
  'time-of-day': {
    th: 'เวลาที่แน่นอนช่วยระบุเหตุการณ์ของบุคคลได้',
    en: 'An exact time of day helps to find one person.',
  },
}

const withheld: readonly WithheldColumn[] = files.flatMap((file) =>
  file.fields.flatMap((field) => {
    const treatment = treatmentOf(file.name, field.name)
    if (treatment.kind !== 'drop') return []
    const { reason, instead } = treatment
    return [
      {
        file: file.name,
        column: field.name,
        code: reason,
        reason: reasons[reason],
        ...(instead !== undefined && { instead }),
      },
    ]
  }),
)
