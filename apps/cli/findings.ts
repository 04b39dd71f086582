/** One line of what the doctor saw. */
export interface Finding {
  /** `broken` keeps the product from working; `careful` is worth knowing. */
  readonly mark: 'fine' | 'careful' | 'broken'
  readonly text: string
}

const signs = { fine: '✓', careful: '!', broken: '✗' } as const

export function findingLine(finding: Finding): string {
  return `${signs[finding.mark]} ${finding.text}`
}
