import type { Finding } from './report.ts'

const mostListed = 200

/** Findings of one kind at neighbouring places are one; of too many, the rest is only counted. */
export class FindingList {
  #findings: Finding[] = []
  #more = 0
  #lowest = Number.POSITIVE_INFINITY

  add(finding: Finding): void {
    if (finding.first > 0) this.#lowest = Math.min(this.#lowest, finding.first)
    const before = this.#findings.at(-1)
    if (before !== undefined && continues(before, finding)) {
      this.#findings[this.#findings.length - 1] = { ...before, last: finding.last }
    } else if (this.#findings.length < mostListed) this.#findings.push(finding)
    else this.#more += 1
  }

  /** The first place that something was found at, listed or not. */
  get lowest(): number {
    return this.#lowest
  }

  get more(): number {
    return this.#more
  }

  /** In the order of the chain, neighbours joined. */
  sorted(): readonly Finding[] {
    const joined = new FindingList()
    for (const finding of this.#findings.toSorted((a, b) => a.first - b.first)) joined.add(finding)
    return joined.#findings
  }
}

function continues(before: Finding, { kind, first, of, anchor }: Finding): boolean {
  if (before.kind !== kind || before.last + 1 !== first || before.anchor !== anchor) return false
  if (of === undefined || before.of === undefined) return of === before.of
  return of - before.of === first - before.first
}
