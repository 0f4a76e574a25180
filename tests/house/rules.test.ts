/** The rules of docs/rules.md and the tests that show them: each rule is cited by a test's title, and each citation has its rule. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { readText, sourcesUnder, visit } from './source-file.ts'

/** `SAVE-3`: a word in capitals and a number. */
const ruleId = /\b[A-Z]{2,12}-\d{1,3}\b/g
/** Look like rules and are names of other things. */
const others = new Set(['UTF-8', 'UTF-16', 'SHA-256', 'SHA-1', 'ISO-8859', 'AES-256'])

const rules = idsIn(readText('docs/rules.md'))
const cited = new Set(
  sourcesUnder('tests')
    .flatMap(({ tree }) => titlesIn(tree))
    .flatMap((title) => [...idsIn(title)]),
)

describe('The rules', () => {
  it('are written down', () => {
    expect(rules.size).toBeGreaterThan(20)
  })

  it('are each cited by a test', () => {
    expect([...rules].filter((id) => !cited.has(id))).toEqual([])
  })

  it('are known wherever a test cites one', () => {
    expect([...cited].filter((id) => !rules.has(id))).toEqual([])
  })
})

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(ruleId)].map(([id]) => id).filter((id) => !others.has(id)))
}

/** What tests and groups of tests are called. */
function titlesIn(tree: ts.SourceFile): string[] {
  const titles: string[] = []
  visit(tree, (node) => {
    if (!ts.isCallExpression(node) || !/^(it|test|describe|journey)(\.|$|\()/.test(node.expression.getText(tree)))
      return
    const [title] = node.arguments
    if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) titles.push(title.getText(tree))
  })
  return titles
}
