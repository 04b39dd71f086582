import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { type RefusalText, refusals } from '#domain/outcome'
import type { Gate, Problem } from './gate.ts'
import { parseSource, problemAt, type Source, walk } from './rules/source.ts'
import { isTest, sourceFiles } from './source-files.ts'

type RefusalTexts = Readonly<Record<string, RefusalText>>

/** Refusals speak Thai and English, say the same in both, and are filled where they are returned. */
export const refusalTexts: Gate = {
  name: 'refusals',
  async find(root) {
    const sources: Source[] = []
    for (const file of await sourceFiles(root)) {
      if (isTest(file)) continue
      sources.push(parseSource(file, await readFile(path.join(root, file), 'utf8')))
    }
    return [...textProblems(refusals), ...useProblems(refusals, sources)]
  },
}

/** What is wrong with the sentences themselves. */
export function textProblems(texts: RefusalTexts): readonly Problem[] {
  return Object.entries(texts).flatMap(([code, text]) =>
    complaints(code, text).map((complaint) => ({
      file: 'domain/outcome',
      rule: 'refusal-text',
      message: `${code}: ${complaint}`,
    })),
  )
}

function complaints(code: string, { status, th, en }: RefusalText): readonly string[] {
  const same = neutral(placeholders(th)).join() === neutral(placeholders(en)).join()
  return [
    ...(/^[a-z]+(-[a-z0-9]+)*$/.test(code) ? [] : ['codes are kebab-case']),
    ...(status >= 400 && status < 600 ? [] : [`${status} is not a status of a refusal`]),
    ...(/[\u0E00-\u0E7F]/.test(th) ? [] : ['the Thai sentence has no Thai letters']),
    ...(en.trim() === '' || /[\u0E00-\u0E7F]/.test(en)
      ? ['the English sentence is not English']
      : []),
    ...(same ? [] : ['the two sentences have different placeholders']),
  ]
}

function placeholders(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort()
}

/** A value that is itself in one language ends its name with it: `{reasonTh}` stands beside `{reasonEn}`. */
function neutral(names: readonly string[]): readonly string[] {
  return names.map((name) => name.replace(/(?:Th|En)$/, ''))
}

/** Refusals returned without what their sentence needs, and refusals that nothing returns. */
export function useProblems(texts: RefusalTexts, sources: readonly Source[]): readonly Problem[] {
  const returned = sources.flatMap((source) =>
    [...walk(source.tree)].flatMap((node) => unfilled(texts, source, node)),
  )
  const mentioned = new Set(
    sources
      .filter(({ file }) => !file.startsWith('domain/outcome/'))
      .flatMap(({ tree }) => [...walk(tree)].filter(ts.isStringLiteral).map(({ text }) => text)),
  )
  const unused = Object.keys(texts)
    .filter((code) => !mentioned.has(code))
    .map((code) => ({
      file: 'domain/outcome',
      rule: 'refusal-unused',
      message: `nothing returns ${code}`,
    }))
  return [...returned, ...unused]
}

/** `refuse('code', { … })` whose literal detail lacks a placeholder of the sentence. */
function unfilled(texts: RefusalTexts, source: Source, node: ts.Node): readonly Problem[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'refuse') return []
  const [code, detail] = node.arguments
  if (code === undefined || !ts.isStringLiteral(code)) return []
  const text = texts[code.text]
  const given = givenNames(detail)
  if (text === undefined || given === undefined) return []
  return placeholders(`${text.th} ${text.en}`)
    .filter((name) => !given.includes(name))
    .map((name) =>
      problemAt(source, node, {
        rule: 'refusal-detail',
        message: `${code.text} needs \`${name}\` in its detail`,
      }),
    )
}

/** The names a detail surely holds; undefined where it is not written out. */
function givenNames(detail: ts.Expression | undefined): readonly string[] | undefined {
  if (detail === undefined || detail.getText() === 'undefined') return []
  if (!ts.isObjectLiteralExpression(detail)) return undefined
  if (detail.properties.some((property) => ts.isSpreadAssignment(property))) return undefined
  return detail.properties.map((property) => property.name?.getText() ?? '')
}
