/** How files are named, how long they are, and what they hand out (CONTRIBUTING.md). */
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesUnder, readText, sourcesUnder, type SourceFile } from './source-file.ts'

/** Files that are long for a reason. A reason names what would get worse if the file were two. */
const longForAReason: Record<string, string> = {}
const mostLines = 300
const mostLinesOfATest = 400

/** Tools that ask for a default export. */
const wantsDefaultExport = ['playwright.config.ts', 'vite.config.ts', 'vitest.config.ts']

const product = sourcesUnder('client', 'server', 'shared')
const everything = [...product, ...sourcesUnder('tests')]
const styles = filesUnder('client', ['.css'])

describe('Files', () => {
  it(`are at most ${mostLines} lines (a test: ${mostLinesOfATest}), or long for a reason`, () => {
    const isLong = (path: string) => lines(path) > (path.startsWith('tests/') ? mostLinesOfATest : mostLines)
    const long = [...everything.map(({ path }) => path), ...styles].filter(isLong)
    expect(long.filter((path) => !(path in longForAReason)).map((path) => `${path} (${lines(path)})`)).toEqual([])
    expect(Object.keys(longForAReason).filter((path) => !long.includes(path))).toEqual([])
  })

  it('have kebab-case names', () => {
    const odd = everything
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(basename(path)))
    expect(odd).toEqual([])
  })

  it('live in rooms with a subject, not in drawers for a kind of file', () => {
    const drawer = /(^|\/)(utils?|helpers?|types|services?|controllers?|managers?|models?|common|misc|lib)\//
    expect(everything.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([])
  })

  it('are named after a thing or an act, not after a kind of file', () => {
    // A *shape util* is what tldraw calls a kind of shape.
    const kind = /(^|-)((?<!shape-)utils?|helpers?|types|services?|managers?|impl|index)\.tsx?$/
    expect(everything.map(({ path }) => path).filter((path) => kind.test(basename(path)))).toEqual([])
  })

  it('export by name', () => {
    expect(everything.filter(hasDefaultExport).map(({ path }) => path)).toEqual([])
    expect(wantsDefaultExport.filter((path) => !readText(path).includes('export default'))).toEqual([])
  })

  it('are no barrels: what is exported is written there', () => {
    expect(everything.filter(reExports).map(({ path }) => path)).toEqual([])
  })

  it('leave no work undone and silence nobody without a reason', () => {
    const marks = /\bTODO\b|FIXME|XXX|@ts-ignore|@ts-nocheck/
    const silenced = /(ox|es)lint-disable(?!.*--\s*\S)|@ts-expect-error\s*$/
    const found = everything.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (marks.test(line) || silenced.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
    )
    // This file names the marks that it looks for.
    expect(found.filter((line) => !line.startsWith('tests/house/files.test.ts'))).toEqual([])
  })
})

const lines = (path: string): number => readText(path).trimEnd().split('\n').length

function hasDefaultExport({ tree }: SourceFile): boolean {
  return tree.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true
    return (
      ts.canHaveModifiers(statement) && !!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    )
  })
}

const reExports = ({ tree }: SourceFile): boolean =>
  tree.statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
