/** Refusals about archives and what is in them. */
export const intakeRefusals = {
  'archive-not-zip': {
    status: 422,
    th: 'ไฟล์ {archive} ไม่ใช่ zip ที่อ่านได้ กรุณาส่งออกจากระบบโรงพยาบาลใหม่แล้วนำเข้าอีกครั้ง',
    en: '{archive} is not a readable zip. Export it again from the hospital system and load it once more.',
  },
} as const
