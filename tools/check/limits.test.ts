import { describe, expect, it } from 'vitest'
import { withoutExcepted } from './exceptions.ts'
import { limitProblems } from './limits.ts'

const lines = (count: number) => '  step()\n'.repeat(count)

function rulesFor(text: string, file = 'domain/alpha/one.ts'): readonly string[] {
  return limitProblems(file, text).map(({ rule }) => rule)
}

describe('limits', () => {
  it.each([
    ['a file of 301 lines', lines(301), 'file-length'],
    ['a function of 51 lines', `function f() {\n${lines(49)}}\n`, 'function-length'],
    ['an arrow function of 51 lines', `const f = () => {\n${lines(49)}}\n`, 'function-length'],
    ['a method of 51 lines', `class A {\nm() {\n${lines(49)}}\n}\n`, 'function-length'],
    ['four parameters', 'const f = (a: 1, b: 2, c: 3, d: 4) => a\n', 'parameters'],
    [
      'four parameters of a constructor',
      'class A { constructor(a: 1, b: 2, c: 3, d: 4) {} }\n',
      'parameters',
    ],
    ['four levels', 'for (;;) { if (a) { try { while (b) {} } finally {} } }\n', 'nesting'],
    [
      'a level hidden in an else',
      'if (a) {} else { if (b) { if (c) { if (d) {} } } }\n',
      'nesting',
    ],
    ['any', 'const a: any = 1\n', 'any'],
    ['any as a cast', 'const a = b as any\n', 'any'],
    ['any as an argument of a type', 'const a: Map<string, any> = b\n', 'any'],
    ['a non-null assertion', 'const a = b!\n', 'non-null'],
    ['a definite assignment', 'let a!: string\n', 'non-null'],
    ['a definite property', 'class A { a!: string }\n', 'non-null'],
    ['an enum', 'enum A { B }\n', 'enum'],
    ['a const enum', 'const enum A { B }\n', 'enum'],
    ['a default export', 'export default 1\n', 'default-export'],
    ['a default function', 'export default function f() {}\n', 'default-export'],
    ['a default by another name', 'export { a as default }\n', 'default-export'],
    ['a swallowed failure', 'try { f() } catch {}\n', 'empty-catch'],
    ['a bare error', "throw new Error('x')\n", 'bare-error'],
    ['a silenced linter', `// ${'biome-ignore'} lint: because\n`, 'suppression'],
    ['a silenced compiler', `// ${'@ts-expect-error'}\n`, 'suppression'],
  ])('are broken by %s', (_name, text, rule) => {
    expect(rulesFor(text)).toContain(rule)
  })

  it.each([
    ['a file of 300 lines', lines(300)],
    ['a function of 50 lines', `function f() {\n${lines(48)}}\n`],
    ['three parameters and this', 'function f(this: A, a: 1, b: 2, c: 3) {}\n'],
    ['three levels', 'for (;;) { if (a) { try {} finally {} } }\n'],
    [
      'three levels in a function inside three levels',
      'for (;;) { if (a) { for (;;) { g(() => { if (b) {} }) } } }\n',
    ],
    ['a chain of else if', 'if (a) {} else if (b) {} else if (c) {} else if (d) {} else {}\n'],
    ['the words in a string', "const a = 'any enum export default'\n"],
    ['a not', 'const a = !b\n'],
  ])('are kept by %s', (_name, text) => {
    expect(rulesFor(text)).toEqual([])
  })

  it('let a suite of tests be longer than a function', () => {
    const suite = `describe('a', () => {\n${lines(60)}})\n`
    expect(rulesFor(suite, 'domain/alpha/one.test.ts')).toEqual([])
  })

  it.each(['utils', 'common', 'helpers', 'shared', 'misc'])('refuse the name %s', (name) => {
    expect(rulesFor('export {}\n', `domain/alpha/${name}.ts`)).toContain('name')
    expect(rulesFor('export {}\n', `domain/${name}/one.ts`)).toContain('name')
  })

  it.each(['One.ts', 'twoWords.ts', 'two_words.ts'])('refuse the file name %s', (name) => {
    expect(rulesFor('export {}\n', `domain/alpha/${name}`)).toContain('name')
  })
})

describe('exceptions', () => {
  const problem = { file: 'a/b.ts', rule: 'any', message: '' }
  const exception = { rule: 'any', path: 'a/b.ts', reason: 'a reason' }

  it('cover a file or a folder', () => {
    expect(withoutExcepted([problem], ['any'], [exception])).toEqual([])
    expect(withoutExcepted([problem], ['any'], [{ ...exception, path: 'a/' }])).toEqual([])
  })

  it('cover no other rule and no other file', () => {
    expect(
      withoutExcepted([{ ...problem, rule: 'enum' }], ['any', 'enum'], [exception]),
    ).toHaveLength(2)
    expect(withoutExcepted([{ ...problem, file: 'a/b.tsx' }], ['any'], [exception])).toHaveLength(2)
  })

  it('are themselves a problem when nothing needs them', () => {
    expect(withoutExcepted([], ['any'], [exception])).toMatchObject([
      { file: 'a/b.ts', rule: 'any' },
    ])
  })
})
