/** What a wall shows, and which page of it. */
import { describe, expect, it } from 'vitest'
import { canvasParts } from '../../client/screens/canvas-parts.ts'
import { notesAtPart } from '../../client/screens/notes-at-part.ts'
import { freeName } from '../../client/screens/free-name.ts'
import { lossOfBoard, lossOfDay } from '../../client/screens/wall-loss.ts'
import { heldNext } from '../../client/screens/use-remote-paging.ts'
import { whatAllAreShown } from '../../client/screens/what-all-are-shown.ts'
import { allCanvases } from '../../shared/canvases/all.ts'
import { layOutCanvas } from '../../shared/canvases/lay-out-canvas.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { boards } from '../support/live-room.ts'

describe('The page of a screen that the remote turns', () => {
  it('is nobody’s, as long as nobody has turned', () => {
    expect(heldNext(null, { key: 'a', page: 0 })).toBeNull()
    expect(heldNext({ key: 'a', page: 0, held: null }, { key: 'a', page: 0 })).toBeNull()
  })

  it('is the one that the remote turned to, also after a reload, also when it is the first again', () => {
    expect(heldNext(null, { key: 'a', page: 2 })).toBe(2)
    expect(heldNext({ key: 'a', page: 0, held: null }, { key: 'a', page: 1 })).toBe(1)
    expect(heldNext({ key: 'a', page: 1, held: 1 }, { key: 'a', page: 0 })).toBe(0)
  })

  it('stays where somebody at the machine has turned since, until the remote turns', () => {
    expect(heldNext({ key: 'a', page: 1, held: 3 }, { key: 'a', page: 1 })).toBe(3)
    expect(heldNext({ key: 'a', page: 1, held: 3 }, { key: 'a', page: 2 })).toBe(2)
  })

  it('was meant for what was shown then: the next thing begins where the newest is', () => {
    expect(heldNext({ key: 'a', page: 2, held: 2 }, { key: 'b', page: 2 })).toBeNull()
    expect(heldNext({ key: 'a', page: 2, held: 2 }, { key: 'b', page: 0 })).toBeNull()
  })
})

describe('The parts of a canvas on the wall', () => {
  it('are all of its fields and lists, once each, in the order of work', () => {
    for (const canvas of allCanvases) {
      const parts = canvasParts(canvas)
      expect(parts.map(({ id }) => id).toSorted()).toEqual(
        [...canvas.fields, ...canvas.lists].map(({ id }) => id).toSorted(),
      )
      const order = parts.map(({ phase }) => canvas.phases.indexOf(phase))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }
  })

  it('share the notes of a phase among them: each note is shown at the part that it lies at', () => {
    for (const canvas of allCanvases) {
      const layout = layOutCanvas(canvas, { fields: {}, rows: {} })
      const parts = canvasParts(canvas)
      for (const part of parts) {
        const box = part.kind === 'field' ? part.field.box : part.list.box
        const note: NotePlace = {
          id: 'shape:a',
          place: part.phase.id,
          box: { x: box.x + box.w / 2 - 10, y: box.y + box.h / 2 - 10, w: 20, h: 20 },
          rotation: 0,
          colour: 'yellow',
          authorClientId: null,
          writtenAt: null,
        }
        const shownAt = parts.filter((one) => notesAtPart([note], { canvas, layout, part: one }).length > 0)
        expect(shownAt.map(({ id }) => id)).toEqual([part.id])
      }
    }
  })
})

describe('A screen that is connected beside others', () => {
  it('is offered a name that none of them has', () => {
    expect(freeName('Storskærm', [{ name: 'Salen' }])).toBe('Storskærm')
    expect(freeName('Storskærm', [{ name: 'storskærm ' }, { name: 'Storskærm 2' }])).toBe('Storskærm 3')
  })
})

describe('What is wrong, on the wall', () => {
  it('is the net, unless the server has said something else', () => {
    const offline = { kind: 'offline', unsaved: false, onDevice: false } as const
    expect([lossOfBoard(offline), lossOfBoard({ ...offline, why: 'full' })]).toEqual(['net', 'full'])
    expect([lossOfDay({ kind: 'lost', why: null }), lossOfDay({ kind: 'lost', why: 'cannotOpen' })]).toEqual([
      'net',
      'cannotOpen',
    ])
    expect([lossOfBoard({ kind: 'saved', at: 1 }), lossOfDay({ kind: 'live' }), lossOfDay(undefined)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('A projector that shows one board', () => {
  const by = { by: { name: 'Mette', schoolId: null }, at: 0 }
  const nothing = { pause: null, spotlight: null }
  const shown = (change: Partial<Pick<LiveView, 'pause' | 'spotlight'>>) =>
    whatAllAreShown({ ...nothing, ...change } as LiveView, boards.northWheel)

  it('goes on with it, until all are to look up or at another board', () => {
    expect(whatAllAreShown(null, boards.northWheel)).toBeNull()
    expect(shown({})).toBeNull()
    expect(shown({ pause: by })).toEqual({ kind: 'page', page: 'calm' })
    const spotlight = { ...by, number: 1, place: null }
    expect(shown({ spotlight: { ...spotlight, boardId: boards.northWheel } })).toBeNull()
    const south = { ...spotlight, boardId: boards.southWheel }
    expect(shown({ spotlight: south })).toEqual({ kind: 'board', boardId: boards.southWheel, place: null })
    expect(shown({ spotlight: south, pause: by })).toEqual({ kind: 'page', page: 'calm' })
  })
})
