/** The documents tell the truth about the tree: what they point at is there. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, projectRoot, readText, sourcesUnder } from './source-file.ts'

const documents = [...filesUnder('docs', ['.md']), 'README.md', 'CONTRIBUTING.md']
const exists = (path: string): boolean => existsSync(join(projectRoot, path))

describe('The documents', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'NOTICE',
    'docs/architecture.md',
    'docs/rules.md',
    'docs/protocol.md',
    'docs/operations.md',
  ])('%s is there', (path) => {
    expect(exists(path)).toBe(true)
  })

  it('name folders and files that exist', () => {
    // A path in backticks; `…` and `<…>` stand for something to fill in.
    const path = /`((?:client|server|shared|tests|docs)\/[^`\s*<>…{}]*)`/g
    const gone = documents.flatMap((document) =>
      [...readText(document).matchAll(path)]
        .map(([, named = '']) => ({ document, named }))
        .filter(({ named }) => !exists(named)),
    )
    expect(gone).toEqual([])
  })

  it('link to what exists', () => {
    const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g
    const broken = documents.flatMap((document) =>
      [...readText(document).matchAll(link)]
        .map(([, to = '']) => `${document} -> ${to}`)
        .filter((line) => !exists(join(dirname(document), line.split(' -> ')[1] ?? ''))),
    )
    expect(broken).toEqual([])
  })

  it('name commands that package.json has', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }
    const asked = documents.flatMap((document) =>
      [...readText(document).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => ({ document, name })),
    )
    expect(asked.filter(({ name }) => !(name in scripts))).toEqual([])
  })

  it('list in the floor plan every room there is', () => {
    const plan = readText('docs/architecture.md')
    const rooms = new Set(
      sourcesUnder('client', 'server', 'shared')
        .map(({ path }) => path.split('/').slice(0, 2))
        .filter((parts) => parts.length === 2 && !parts[1]?.includes('.'))
        .map((parts) => `${parts[1]}/`),
    )
    expect([...rooms].filter((room) => !plan.includes(room))).toEqual([])
  })
})
