import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The editor's list of offers is scrolled by the arrow keys in the editor, which tells of it by its own attributes. */
const scrolledFromEditor = /^serious scrollable-region-focusable at #cm-ac-/

/** What another language can break where the elements are the same: names, and the language that is told. */
const rulesOnWords = [
  ...['aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-toggle-field-name'],
  ...['aria-tooltip-name', 'button-name', 'document-title', 'html-has-lang', 'html-lang-valid'],
  ...['image-alt', 'input-button-name', 'label', 'label-content-name-mismatch', 'link-name'],
  ...['role-img-alt', 'select-name', 'summary-name', 'svg-img-alt', 'valid-lang'],
]

type Scope = 'all' | 'words'

/** Fails on what axe calls serious or critical; the test goes on, so that one sees all of it at once. */
export async function expectAccessible(page: Page, where: string, scope: Scope): Promise<void> {
  const lines = (await graveProblems(page, scope)).filter((line) => !scrolledFromEditor.test(line))
  expect.soft(lines, `${where}\n${lines.join('\n')}`).toEqual([])
}

/** What axe calls serious or critical, a line for every element; by all rules or those on words alone. */
export async function graveProblems(page: Page, scope: Scope): Promise<readonly string[]> {
  // The mode without frames, which the pages have none of: it opens no page of its own for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (scope === 'all' ? axe : axe.withRules(rulesOnWords)).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.replace(/^Fix .*:\s*/, '').replaceAll(/\s+/g, ' ')
      return `${impact} ${id} at ${target.join(' ')}: ${reason}`
    }),
  )
}
