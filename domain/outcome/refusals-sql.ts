/** Refusals about a statement: its form, what it names, and what it may use. */
export const sqlRefusals = {
  'sql-syntax': {
    status: 422,
    th: 'คำสั่งมีที่ผิดไวยากรณ์: {reason}',
    en: 'The statement has a syntax error: {reason}',
  },
} as const
