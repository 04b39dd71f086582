import ts from 'typescript'
import type { Problem } from '../gate.ts'
import { isTest } from '../source-files.ts'
import { problemAt, type Source, walk } from './source.ts'

interface Rule {
  readonly rule: string
  readonly message: string
  applies(node: ts.Node): boolean
}

/** What the language offers and this repository does not use. */
const rules: readonly Rule[] = [
  {
    rule: 'any',
    message: 'say what it is, or `unknown`',
    applies: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  },
  {
    rule: 'non-null',
    message: '`!` hides a missing value; handle it',
    applies: (node) =>
      ts.isNonNullExpression(node) ||
      ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) &&
        node.exclamationToken !== undefined),
  },
  {
    rule: 'enum',
    message: 'a union of literals instead',
    applies: (node) => ts.isEnumDeclaration(node),
  },
  {
    rule: 'default-export',
    message: 'export by name',
    applies: isDefaultExport,
  },
  {
    rule: 'empty-catch',
    message: 'a failure is handled or goes on, never swallowed',
    applies: (node) => ts.isCatchClause(node) && node.block.statements.length === 0,
  },
]

const bareError: Rule = {
  rule: 'bare-error',
  message: 'a refusal, a Fault with its code, or a defect',
  applies: (node) => ts.isNewExpression(node) && node.expression.getText() === 'Error',
}

export function languageProblems(source: Source): readonly Problem[] {
  const wanted = isTest(source.file) ? rules : [...rules, bareError]
  const found = [...walk(source.tree)].flatMap((node) =>
    wanted.filter((rule) => rule.applies(node)).map((rule) => problemAt(source, node, rule)),
  )
  return [...found, ...suppressions(source)]
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  if (!ts.canHaveModifiers(node)) return false
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}

const suppressionComment = /\/[/*]\s*(biome-ignore|@ts-(?:ignore|expect-error|nocheck))/

/** A gate that is switched off in a comment is an exception like any other. */
function suppressions({ file, text }: Source): readonly Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const comment = suppressionComment.exec(line)?.[1]
    if (comment === undefined) return []
    return [
      { file, line: index + 1, rule: 'suppression', message: `${comment} switches a gate off` },
    ]
  })
}
