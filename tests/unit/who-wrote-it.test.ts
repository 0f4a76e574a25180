// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { BoardAuthors } from '../../client/authors/board-authors.ts'
import { sayAuthor } from '../../client/authors/say-author.ts'
import { makeI18n } from '../../client/i18n/make-i18n.ts'
import { newId } from '../../server/new-id.ts'
import type { AuthorsAnswer } from '../../shared/api/boards.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { readNotes } from '../../shared/document/notes.ts'
import { BoardId } from '../../shared/ids.ts'

const words = makeI18n('da').t
const dates = { moment: (at: number) => `kl. ${new Date(at).toISOString().slice(11, 16)}` }
const writtenAt = Date.UTC(2026, 10, 26, 9, 5)
const ali: AuthorsAnswer['authors'][number] = {
  clientIds: [7],
  since: [writtenAt - 60_000],
  name: 'Ali',
  schoolId: null,
  school: 'Nordskolen',
  colour: 2,
  isYou: false,
}

describe('Who wrote a note', () => {
  let doc: Y.Doc
  let awareness: Awareness
  let authors: BoardAuthors
  let asked: string[]

  beforeEach(() => {
    const writer = new Y.Doc()
    writer.clientID = 7
    const box = { x: 0, y: 0, w: 200, h: 200 }
    addStickies(writer, [{ id: 'shape:a', text: 'Spørg 4. b', box, colour: 'yellow', at: writtenAt }])
    doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer))
    awareness = new Awareness(doc)
    asked = []
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path)
      return Promise.resolve(Response.json({ authors: [ali] }))
    })
    authors = new BoardAuthors({ doc, awareness, boardId: BoardId.parse(newId()) })
  })

  afterEach(() => {
    authors.destroy()
    awareness.destroy()
    vi.unstubAllGlobals()
  })

  const said = () => {
    const [note] = readNotes(doc, learningWheel, {})
    return sayAuthor({ author: authors.find('shape:a'), writtenAt: note!.writtenAt }, words, dates)
  }

  it('is said with school and moment, as soon as the server has told', async () => {
    let told = 0
    authors.subscribe(() => (told += 1))
    expect(said()).toBe('kl. 09:05')
    await vi.waitFor(() => expect(told).toBe(1))
    expect(said()).toBe('Skrevet af Ali · Nordskolen · kl. 09:05')
    expect(asked).toHaveLength(1)
  })

  it('is neither said nor asked for while names are hidden, and said again after that', async () => {
    authors.hide(true)
    expect(authors.find('shape:a')).toBeNull()
    expect(asked).toEqual([])
    authors.hide(false)
    await vi.waitFor(() => expect(said()).toContain('Ali'))
  })
})

describe('What is said of a note', () => {
  const author = { name: 'Ali', colour: 2, isMe: false, school: 'Nordskolen', since: writtenAt, isWhole: true }
  it.each([
    ['without a moment of its own, when its writer came', { author, writtenAt: null }, 'tidligst kl. 09:05'],
    ['without a writer, the moment alone', { author: null, writtenAt }, 'kl. 09:05'],
    ['without anything, nothing', { author: null, writtenAt: null }, ''],
  ])('is, %s', (_, known, end) => {
    expect(sayAuthor(known, words, dates)).toMatch(new RegExp(`(^|· )${end}$`))
  })
})
