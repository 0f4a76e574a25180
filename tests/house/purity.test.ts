/** What both sides agree on has no clock, no dice, no screen and no machine under it: the same input gives the same answer everywhere. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { lineOf, sourcesUnder, visit, type SourceFile } from './source-file.ts'

const worldly = new Set([
  'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'WebSocket',
  'process', 'Buffer', 'global', 'globalThis', 'console', 'crypto', 'performance',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame',
]) // prettier-ignore
const clocksAndDice = /^(Date\.now|new Date\(\)|Math\.random|performance\.now)$/

describe('shared/', () => {
  const sources = sourcesUnder('shared')

  it('reaches for nothing of the browser or of Node', () => {
    expect(sources.flatMap(worldlyNames)).toEqual([])
  })

  it('has no clock and no randomness: both are passed in', () => {
    const found = sources.flatMap((file) => {
      const lines: string[] = []
      visit(file.tree, (node) => {
        const isRead = ts.isPropertyAccessExpression(node) || (ts.isNewExpression(node) && node.arguments?.length === 0)
        if (isRead && clocksAndDice.test(node.getText(file.tree))) lines.push(`${file.path}:${lineOf(file.tree, node)}`)
      })
      return lines
    })
    expect(found).toEqual([])
  })
})

describe('The module level', () => {
  it('holds nothing that changes', () => {
    expect(sourcesUnder('client', 'server', 'shared').flatMap(mutableState)).toEqual([])
  })
})

/** Global names that the file uses and doesn't declare itself. */
function worldlyNames(file: SourceFile): string[] {
  const declared = new Set<string>()
  const used: ts.Identifier[] = []
  visit(file.tree, (node) => {
    if (!ts.isIdentifier(node) || !worldly.has(node.text)) return
    const { parent } = node
    if (
      (ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) &&
      parent.name === node
    ) {
      declared.add(node.text)
    } else if (!isMemberName(node)) used.push(node)
  })
  return used
    .filter((node) => !declared.has(node.text))
    .map((node) => `${file.path}:${lineOf(file.tree, node)} ${node.text}`)
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node
  )
}

function mutableState(file: SourceFile): string[] {
  return file.tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return []
    const isDeclare = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword)
    const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
    if (isDeclare) return []
    return statement.declarationList.declarations
      .filter((declaration) => !isConst || startsEmpty(declaration.initializer))
      .map((declaration) => `${file.path}:${lineOf(file.tree, declaration)} ${declaration.name.getText(file.tree)}`)
  })
}

/** `new Map()`, `new Set()`, `[]` and `{}` have no other use than to be filled later. */
function startsEmpty(node: ts.Expression | undefined): boolean {
  if (!node) return false
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return false
  return /^(Weak)?(Map|Set)$/.test(node.expression.text) && (node.arguments?.length ?? 0) === 0
}
