/** A board as plain data, for exports and overviews. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { removeRow } from '../../shared/document/rows.ts'
import { countFilled, snapshotBoard } from '../../shared/document/snapshot.ts'
import { addRecord, ellipse, newBoard, stroke, write, writeRow } from '../support/written-board.ts'

const noteAt = (id: string, x: number, y: number, text = id) => ({
  id: `shape:${id}`,
  text,
  box: { x, y, w: 200, h: 200 },
  colour: 'yellow' as const,
})

describe('A snapshot', () => {
  it('has every field, the empty ones too, and the rows in order without those removed', () => {
    const { doc, canvas } = newBoard('action-plan')
    write(doc, 'goal', 'Alle læser 20 minutter')
    writeRow(doc, 'measures', 0, { what: 'Makkerlæsning' })
    writeRow(doc, 'measures', 1, { what: 'fortrudt' })
    removeRow(doc, 'measures', 'row-b')
    expect(snapshotBoard(doc, canvas)).toMatchObject({
      fields: { school: '', position: '', goal: 'Alle læser 20 minutter', evaluation: '' },
      rows: {
        measures: [
          { id: 'row-a', what: 'Makkerlæsning', who: '', signs: '' },
          { id: 'row-c', what: '', who: '', signs: '' },
        ],
      },
    })
  })

  it('tells at which phase a note lies, on its card or on its part of the figure, and who made it', () => {
    const { doc, canvas } = newBoard('learning-wheel')
    addStickies(doc, [noteAt('card', 1500, 100), noteAt('sector', 1080, 440), noteAt('far', 4000, 4000)])
    const other = new Y.Doc()
    other.clientID = 99
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    addStickies(other, [noteAt('other', 100, 800)])
    const { notes } = snapshotBoard(other, canvas)
    expect(notes.map(({ id, place, authorClientId }) => [id, place, authorClientId])).toEqual([
      ['shape:card', 'preunderstanding', 7],
      ['shape:sector', 'exploration', 7],
      ['shape:other', 'prepare-action', 99],
      ['shape:far', null, 7],
    ])
  })

  it('finds a turned note where its middle is', () => {
    const { doc, canvas } = newBoard('meeting-diamond')
    addStickies(doc, [noteAt('turned', 1300, 800)])
    recordsOf(doc).get('shape:turned')!.set('g', ['page:page', 'a1', 1500, 1000, Math.PI])
    expect(snapshotBoard(doc, canvas).notes[0]!.place).toBe('learning')
  })

  it('has drawings back to front, and leaves out what is no valid record', () => {
    const { doc, canvas } = newBoard('blank')
    addRecord(doc, stroke('front', { x: 0, y: 0, index: 'a3' }))
    addRecord(doc, ellipse('back', { x: 0, y: 0, index: 'a2' }, 'Mål'))
    addRecord(doc, { ...stroke('broken', { x: 0, y: 0 }), x: 'nowhere' })
    recordsOf(doc).set('shape:nonsense', 'not even a map' as never)
    expect(snapshotBoard(doc, canvas).drawings.map(({ id }) => id)).toEqual(['shape:back', 'shape:front'])
  })

  it('counts a field with blanks alone as empty, and a list with one written cell as filled', () => {
    const { doc, canvas } = newBoard('action-plan')
    write(doc, 'goal', '  \n ')
    write(doc, 'position', 'Her')
    writeRow(doc, 'measures', 2, { signs: 'Ro' })
    expect(countFilled(canvas, snapshotBoard(doc, canvas))).toEqual({ fields: 2, of: 5 })
  })
})
