import path from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Tally } from '../check/run-gates.ts'

/** Prints one line a test file as it ends, the failures with their reasons, and the count. */
export class TestSummary implements Reporter {
  readonly #root: string
  readonly #print: (line: string) => void
  readonly #skipped: string[] = []
  #passed = 0
  #failed = 0

  constructor(root: string, print: (line: string) => void) {
    this.#root = root
    this.#print = print
  }

  onTestModuleEnd(module: TestModule): void {
    const file = path.relative(this.#root, module.moduleId)
    const seconds = (module.diagnostic().duration / 1000).toFixed(1).padStart(5)
    const count = [...module.children.allTests()].length
    const mark = module.state() === 'failed' ? 'FAIL' : 'ok  '
    this.#print(`${mark} ${file.padEnd(60)} ${seconds} s  ${count} tests`)
    for (const test of module.children.allTests()) this.#count(file, test)
    const broken = module.errors()
    for (const error of broken) this.#fail(file, error.stack ?? error.message)
    for (const suite of module.children.allSuites()) {
      for (const error of suite.errors()) this.#fail(`${file} > ${suite.fullName}`, error.message)
    }
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly { stack?: string }[]): void {
    for (const error of errors) this.#fail('outside of any test', error.stack ?? '')
  }

  /** Count as failed what could not be run at all. */
  leaveOut(name: string, reasons: readonly string[]): void {
    this.#fail(name, reasons.join('\n'))
  }

  /** Print what was skipped and why, then the last line; returns the exit code. */
  conclude(gates: Tally): number {
    const passed = this.#passed + gates.passed
    const failed = this.#failed + gates.failed
    for (const line of this.#skipped) this.#print(`skipped: ${line}`)
    const skipped = this.#skipped.length === 0 ? '' : `, ${this.#skipped.length} skipped`
    this.#print(`${passed} passed, ${failed} failed${skipped}`)
    return failed === 0 && this.#passed > 0 ? 0 : 1
  }

  #count(file: string, test: TestCase): void {
    const result = test.result()
    if (result.state === 'passed') this.#passed += 1
    if (result.state === 'skipped') {
      this.#skipped.push(`${file} > ${test.fullName}: ${result.note ?? 'no reason given'}`)
    }
    if (result.state === 'failed') {
      const reasons = result.errors.map((error) => error.stack ?? error.message)
      this.#fail(`${file} > ${test.fullName}`, reasons.join('\n'))
    }
  }

  #fail(name: string, reason: string): void {
    this.#failed += 1
    this.#print(`     FAILED ${name}\n${reason.replaceAll(/^/gm, '       ')}`)
  }
}
