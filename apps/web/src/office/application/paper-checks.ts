import type { Paper } from '../office-types.ts'

/** What the ministry checks of a paper, in its order. */
const ofForm = ['readable', 'version', 'owner', 'pages', 'text', 'signed'] as const
const ofLetter = ['readable', 'particulars', 'signed'] as const

export type CheckName = (typeof ofForm)[number] | (typeof ofLetter)[number]

/** What the system itself found: it fits, it differs, or only an eye can tell. */
export type Finding = 'fits' | 'differs' | 'look'

export interface PaperCheck {
  readonly name: CheckName
  readonly finding: Finding
}

/** The checks of a paper, each with what the system found. */
export function paperChecks(paper: Paper): readonly PaperCheck[] {
  if (paper.kind === 'letter') return ofLetter.map((name) => ({ name, finding: 'look' }))
  return ofForm.map((name) => ({ name, finding: findingOf(name, paper) }))
}

function findingOf(name: (typeof ofForm)[number], paper: Paper): Finding {
  switch (name) {
    case 'version':
      if (hasAny(paper, ['form-version', 'terms-version', 'other-form'])) return 'differs'
      return paper.formVersion === null ? 'look' : 'fits'
    case 'owner':
      if (hasAny(paper, ['other-application', 'other-agency'])) return 'differs'
      return ownerFinding(paper.issuedFor)
    case 'pages':
      if (hasAny(paper, ['page-count', 'page-missing', 'page-order'])) return 'differs'
      return hasAny(paper, ['no-code', 'page-without-code']) ? 'look' : 'fits'
    case 'text':
      if (hasAny(paper, ['text-changed', 'text-unlike'])) return 'differs'
      return paper.comparedPages < paper.pageCount ? 'look' : 'fits'
    case 'readable':
    case 'signed':
      return 'look'
  }
}

function ownerFinding(issuedFor: Paper['issuedFor']): Finding {
  if (issuedFor === 'this-application') return 'fits'
  return issuedFor === 'another' ? 'differs' : 'look'
}

function hasAny({ differences }: Paper, kinds: readonly string[]): boolean {
  return differences.some(({ kind }) => kinds.includes(kind))
}
