import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The editor's list of offers is scrolled by the arrow keys in the editor, which tells of it by its own attributes. */
const scrolledFromEditor = /^serious scrollable-region-focusable at #cm-ac-/

/** Fails on what axe calls serious or critical; the test goes on, so that one sees all of it at once. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const lines = (await graveProblems(page)).filter((line) => !scrolledFromEditor.test(line))
  expect.soft(lines, `${where}\n${lines.join('\n')}`).toEqual([])
}

/** What axe calls serious or critical, a line for every element. */
export async function graveProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.replace(/^Fix .*:\s*/, '').replaceAll(/\s+/g, ' ')
      return `${impact} ${id} at ${target.join(' ')}: ${reason}`
    }),
  )
}
