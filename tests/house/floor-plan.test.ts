/** The doors of the house (docs/architecture.md): who may import whom. */
import { describe, expect, it } from 'vitest'
import { packageOf, sourcesUnder, type Import, type SourceFile } from './source-file.ts'

const sources = sourcesUnder('client', 'server', 'shared')

/** "file:line imports x" for each import that the rule forbids. */
function trespasses(inFolder: string, forbids: (one: Import, file: SourceFile) => boolean): string[] {
  return sources
    .filter((file) => file.path.startsWith(inFolder))
    .flatMap((file) =>
      file.imports
        .filter((one) => forbids(one, file))
        .map((one) => `${file.path}:${one.line} imports ${one.target ?? one.specifier}`),
    )
}

const isFrom =
  (...packages: string[]) =>
  (one: Import): boolean =>
    one.target === null && packages.includes(packageOf(one.specifier))
const isInside =
  (...places: string[]) =>
  (one: Import): boolean =>
    one.target !== null && places.some((place) => one.target === place || one.target?.startsWith(place))

const database = ['kysely', 'better-sqlite3']
const http = ['hono', '@hono/node-server', 'node:http', 'node:https', 'node:net']
const editor = ['tldraw', '@tldraw/editor', '@tldraw/assets', '@tldraw/state', '@tldraw/state-react']
const records = ['@tldraw/tlschema', '@tldraw/store', '@tldraw/validate', '@tldraw/utils']

describe('The floor plan', () => {
  it('reads the house it judges', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap((file) => file.imports).length).toBeGreaterThan(100)
  })

  it('shared knows neither client nor server', () => {
    expect(trespasses('shared/', (one) => one.target !== null && !isInside('shared/')(one))).toEqual([])
  })

  it('shared uses only packages that are pure', () => {
    const pure = ['zod', 'yjs', 'lib0', 'y-protocols', ...records]
    expect(trespasses('shared/', (one) => one.target === null && !pure.includes(packageOf(one.specifier)))).toEqual([])
  })

  it('the client knows shared, and of the server only the type of its app', () => {
    const ofApp = (one: Import) => one.target === 'server/app.ts' && one.typeOnly
    expect(
      trespasses('client/', (one) => one.target !== null && !isInside('client/', 'shared/')(one) && !ofApp(one)),
    ).toEqual([])
  })

  it('the client uses nothing of Node', () => {
    expect(trespasses('client/', (one) => one.target === null && one.specifier.startsWith('node:'))).toEqual([])
  })

  it('the server knows shared, not the client', () => {
    expect(trespasses('server/', (one) => one.target !== null && !isInside('server/', 'shared/')(one))).toEqual([])
  })

  it('tldraw’s editor is known to client/board alone', () => {
    const outside = sources.filter((file) => !file.path.startsWith('client/board/'))
    expect(outside.flatMap((file) => file.imports.filter(isFrom(...editor)).map(() => file.path))).toEqual([])
  })

  it('the rest of the client knows nothing of tldraw’s records either', () => {
    expect(
      trespasses('client/', (one, file) => !file.path.startsWith('client/board/') && isFrom(...records)(one)),
    ).toEqual([])
  })

  it('rooms know no socket, no HTTP and no SQL', () => {
    const outside = isInside('server/sockets/', 'server/http/', 'server/storage/')
    expect(trespasses('server/rooms/', (one) => isFrom('ws', ...http, ...database)(one) || outside(one))).toEqual([])
  })

  it('sockets carry bytes and know no Yjs', () => {
    expect(trespasses('server/sockets/', isFrom('yjs', 'y-protocols', ...database))).toEqual([])
  })

  it('storage is the only folder that knows a database', () => {
    expect(
      trespasses('server/', (one, file) => !file.path.startsWith('server/storage/') && isFrom(...database)(one)),
    ).toEqual([])
  })

  it('storage/sql is known to the places that put the server together, not to its rooms', () => {
    const joiners = /^server\/(storage\/|assemble\.ts|main\.ts|demo\/)/
    expect(trespasses('server/', (one, file) => !joiners.test(file.path) && isInside('server/storage/')(one))).toEqual(
      [],
    )
  })

  it('client/sync knows neither React nor tldraw, nor the rest of the client', () => {
    const others = (one: Import) => one.target !== null && !isInside('client/sync/', 'shared/')(one)
    expect(
      trespasses('client/sync/', (one) => isFrom('react', 'react-dom', ...editor, ...records)(one) || others(one)),
    ).toEqual([])
  })

  it('client/ui stands on its own: no other room, no canvas', () => {
    const own = isInside('client/ui/', 'client/i18n/', 'client/styles/')
    expect(trespasses('client/ui/', (one) => one.target !== null && !own(one))).toEqual([])
  })

  it('nothing that is shipped imports a test', () => {
    expect(trespasses('', isInside('tests/'))).toEqual([])
  })

  it('has no cycles', () => {
    expect(cyclesOf(sources)).toEqual([])
  })
})

/** Each cycle of imports once, as "a -> b -> a". */
function cyclesOf(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const path: string[] = []
  const cycles: string[] = []
  const walk = (file: SourceFile) => {
    const at = path.indexOf(file.path)
    if (at >= 0) {
      cycles.push([...path.slice(at), file.path].join(' -> '))
      return
    }
    if (done.has(file.path)) return
    path.push(file.path)
    for (const one of file.imports) {
      const target = one.target === null ? undefined : known.get(one.target)
      if (target) walk(target)
    }
    path.pop()
    done.add(file.path)
  }
  files.forEach(walk)
  return cycles
}
