import ts from 'typescript'
import type { Problem } from '../gate.ts'

/** One source file, read and parsed. */
export interface Source {
  readonly file: string
  readonly text: string
  readonly tree: ts.SourceFile
}

export function parseSource(file: string, text: string): Source {
  return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
}

export function lineOf(source: Source, node: ts.Node): number {
  return source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1
}

/** Every node below a node, the node itself first. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

export function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  return children
}

export function problemAt(
  source: Source,
  node: ts.Node,
  { rule, message }: Pick<Problem, 'rule' | 'message'>,
): Problem {
  return { file: source.file, line: lineOf(source, node), rule, message }
}
