import ts from 'typescript'
import type { Problem } from '../gate.ts'
import { isTest } from '../source-files.ts'
import { childrenOf, lineOf, problemAt, type Source, walk } from './source.ts'

const maxFileLines = 300
const maxFunctionLines = 50
const maxComponentLines = 80
const maxParameters = 3
const maxNesting = 3

/** File, function, parameters and nesting: small enough for the eye. */
export function sizeProblems(source: Source): readonly Problem[] {
  const functions = [...walk(source.tree)].filter(isFunction)
  return [
    ...fileLength(source),
    ...functions.flatMap((node) => functionLength(source, node)),
    ...functions.flatMap((node) => parameterCount(source, node)),
    ...nesting(source, source.tree, 0),
  ]
}

type FunctionNode = ts.SignatureDeclaration & { readonly body?: ts.Node }

function isFunction(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node)
}

function fileLength({ file, text }: Source): readonly Problem[] {
  const lines = text.replace(/\n$/, '').split('\n').length
  if (lines <= maxFileLines) return []
  return [{ file, rule: 'file-length', message: `${lines} lines, at most ${maxFileLines}` }]
}

function functionLength(source: Source, node: FunctionNode): readonly Problem[] {
  if (node.body === undefined || isSuite(node)) return []
  const last = source.tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1
  const lines = last - lineOf(source, node) + 1
  const most = /^apps\/web\/.*\.tsx$/.test(source.file) ? maxComponentLines : maxFunctionLines
  if (lines <= most) return []
  return [
    problemAt(source, node, {
      rule: 'function-length',
      message: `${lines} lines, at most ${most}`,
    }),
  ]
}

/** The body of a `describe` is a list of tests, not a function to read at once. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())
}

function parameterCount(source: Source, node: FunctionNode): readonly Problem[] {
  if (node.body === undefined || isTest(source.file)) return []
  const count = node.parameters.filter((parameter) => parameter.name.getText() !== 'this').length
  if (count <= maxParameters) return []
  const message = `${count} parameters, at most ${maxParameters}; name the rest in an options object`
  return [problemAt(source, node, { rule: 'parameters', message })]
}

function nesting(source: Source, node: ts.Node, depth: number): readonly Problem[] {
  if (isFunction(node)) return childrenOf(node).flatMap((child) => nesting(source, child, 0))
  const deeper = depth + (opensLevel(node) ? 1 : 0)
  if (deeper > maxNesting) {
    const message = `nested deeper than ${maxNesting}; return early or name the inner part`
    return [problemAt(source, node, { rule: 'nesting', message })]
  }
  return childrenOf(node).flatMap((child) => nesting(source, child, deeper))
}

function opensLevel(node: ts.Node): boolean {
  if (ts.isIfStatement(node)) return !isElseIf(node)
  return (
    ts.isIterationStatement(node, false) || ts.isSwitchStatement(node) || ts.isTryStatement(node)
  )
}

function isElseIf(node: ts.IfStatement): boolean {
  return ts.isIfStatement(node.parent) && node.parent.elseStatement === node
}
