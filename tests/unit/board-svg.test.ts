// @vitest-environment jsdom
/** The board as one picture. */
import { describe, expect, it } from 'vitest'
import { allCanvases } from '../../shared/canvases/all.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { boardSvg } from '../../shared/document/board-svg.ts'
import { snapshotBoard } from '../../shared/document/snapshot.ts'
import { fieldItem, rowItem, writeVotes } from '../../shared/document/votes.ts'
import { addRecord, ellipse, newBoard, stroke, write, writeRow, type WrittenBoard } from '../support/written-board.ts'

const draw = ({ doc, canvas }: WrittenBoard) => boardSvg(canvas, snapshotBoard(doc, canvas), 'da')

/** Read as a browser reads a picture: as XML, without mercy. */
function parse(svg: string): Document {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(picture.querySelector('parsererror')?.textContent).toBeUndefined()
  return picture
}
const words = (picture: Document) => Array.from(picture.querySelectorAll('tspan'), (span) => span.textContent).join(' ')
const view = (picture: Document) => picture.documentElement.getAttribute('viewBox')!.split(' ').map(Number)

const hostile = `"><script>alert(1)</script><image href="https://ond.example"/>&lt;\u0000\u001b\ud800]]>'`

describe('The picture of a board', () => {
  it.each(allCanvases.map(({ id }) => id))('of %s shows its own words, and what was written in every field', (id) => {
    const board = newBoard(id)
    for (const field of board.canvas.fields) write(board.doc, field.id, `skrevet ${field.id.replaceAll('-', ' ')}`)
    const text = words(parse(draw(board)))
    for (const { name } of board.canvas.phases) expect(text.replaceAll(/\s+/g, ' ')).toContain(name.da)
    for (const field of board.canvas.fields) expect(text).toContain(`skrevet ${field.id.replaceAll('-', ' ')}`)
  })

  it('shows rows and what their minutes add up to', () => {
    const board = newBoard('idoart')
    writeRow(board.doc, 'agenda', 0, { item: 'Velkomst', minutes: '10' })
    writeRow(board.doc, 'agenda', 1, { item: 'Data', minutes: 'ca. 35 min' })
    expect(words(parse(draw(board)))).toMatch(/Velkomst 10.*Data ca\. 35 min.*I alt 45 minutter/)
  })

  it('LIVE-8 shows what a vote gave notes, fields and rows', () => {
    const board = newBoard('action-plan')
    addStickies(board.doc, [{ id: 'shape:n', text: 'Her', box: { x: 0, y: 0, w: 200, h: 200 }, colour: 'pink' }])
    const given = new Map([
      ['shape:n', 41],
      [fieldItem('goal'), 42],
      [rowItem('measures', 'row-a'), 43],
    ])
    const without = words(parse(draw(board)))
    writeVotes(board.doc, [...given.keys()], given)
    const text = words(parse(draw(board)))
    for (const votes of given.values()) {
      expect(text).toContain(String(votes))
      expect(without).not.toContain(String(votes))
    }
  })

  it('is the same text letter by letter, whatever it is', () => {
    const board = newBoard('meeting-diamond')
    write(board.doc, 'action', hostile)
    addStickies(board.doc, [{ id: 'shape:n', text: hostile, box: { x: 0, y: 0, w: 900, h: 900 }, colour: 'pink' }])
    addRecord(board.doc, ellipse('e', { x: 100, y: 100 }, hostile))
    const picture = parse(draw(board))
    expect(picture.querySelectorAll('script, image, foreignObject, a, style, use')).toHaveLength(0)
    expect(words(picture).replaceAll(/\s/g, '')).toContain(
      '"><script>alert(1)</script><imagehref="https://ond.example"/>&lt;',
    )
  })

  it('fetches nothing', () => {
    const board = newBoard('learning-wheel')
    addRecord(board.doc, stroke('s', { x: 0, y: 0 }))
    const attributes = Array.from(parse(draw(board)).querySelectorAll('*'), (element) =>
      element.getAttributeNames(),
    ).flat()
    expect(attributes.filter((name) => /href|src|^on|style/.test(name))).toEqual([])
    expect(draw(board)).not.toMatch(/url\(/)
  })

  it('reaches out to what lies beside the canvas, but not to what strayed far away', () => {
    const board = newBoard('learning-wheel')
    addStickies(board.doc, [{ id: 'shape:near', text: '', box: { x: -300, y: 300, w: 200, h: 200 }, colour: 'blue' }])
    expect(view(parse(draw(board)))).toEqual([-324, 0, 2244, 1080])
    addStickies(board.doc, [{ id: 'shape:far', text: '', box: { x: 90_000, y: 0, w: 200, h: 200 }, colour: 'blue' }])
    expect(view(parse(draw(board)))).toEqual([-324, 0, 2244, 1080])
  })

  it('moves the figure along with what is pushed down', () => {
    const board = newBoard('idoart')
    write(board.doc, 'intention', 'mange ord '.repeat(120))
    const letters = Array.from(parse(draw(board)).querySelectorAll('g[transform] > text'), (text) => text.textContent)
    expect(letters).toEqual(['A'])
  })

  it('grows with the plan', () => {
    const board = newBoard('action-plan')
    const before = view(parse(draw(board)))[3]!
    for (const at of [0, 1, 2]) writeRow(board.doc, 'measures', at, { what: 'ord '.repeat(150) })
    expect(view(parse(draw(board)))[3]!).toBeGreaterThan(before)
    expect(words(parse(draw(board))).match(/\bord\b/g)).toHaveLength(450)
  })
})
