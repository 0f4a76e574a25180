// @vitest-environment jsdom
/** The board as one picture. */
import { describe, expect, it } from 'vitest'
import { allCanvases } from '../../shared/canvases/all.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { boardSvg } from '../../shared/document/board-svg.ts'
import { snapshotBoard } from '../../shared/document/snapshot.ts'
import { fieldItem, rowItem, writeVotes } from '../../shared/document/votes.ts'
import { samplePicture, sampleShape } from '../support/sample-records.ts'
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

  it('shows a picture that it was given, cropped and turned over as on the board, and a grey sheet for one it wasn’t', () => {
    const board = newBoard('blank')
    const crop = { topLeft: { x: 0.5, y: 0 }, bottomRight: { x: 1, y: 1 } }
    addRecord(board.doc, samplePicture())
    addRecord(board.doc, sampleShape('image', { props: { w: 160, h: 200, crop, flipX: true } }))
    const snapshot = snapshotBoard(board.doc, board.canvas)
    expect(parse(boardSvg(board.canvas, snapshot, 'da')).querySelectorAll('image')).toHaveLength(0)
    const pictures = new Map([['/api/images/abcdefgh23456789', 'data:image/webp;base64,AAAA']])
    const picture = parse(boardSvg(board.canvas, snapshot, 'da', pictures)).querySelector('image')!
    expect(picture.getAttribute('href')).toBe('data:image/webp;base64,AAAA')
    expect(picture.getAttribute('width')).toBe('320')
    expect(picture.parentElement?.getAttribute('viewBox')).toBe('160 0 160 200')
    expect(picture.parentElement?.parentElement?.getAttribute('transform')).toBe('translate(160 0) scale(-1 1)')
  })

  it('lays notes and drawings over each other as they lie on the board', () => {
    const board = newBoard('blank')
    addStickies(board.doc, [{ id: 'shape:n', text: 'Seddel', box: { x: 0, y: 0, w: 200, h: 200 }, colour: 'pink' }])
    addRecord(board.doc, ellipse('over', { x: 10, y: 10, index: 'a9' }, 'Ovenpå'))
    addRecord(board.doc, ellipse('under', { x: 20, y: 20, index: 'Zz' }, 'Nedenunder'))
    expect(words(parse(draw(board)))).toMatch(/Nedenunder.*Seddel.*Ovenpå/)
  })

  it('bends an arrow to the side to which it is bent on the board', () => {
    const board = newBoard('blank')
    // As the editor has it: to the right of the way, so below an arrow that points to the right.
    addRecord(board.doc, sampleShape('arrow', { props: { start: { x: 0, y: 0 }, end: { x: 100, y: 0 }, bend: 20 } }))
    expect(draw(board)).toContain('M0 0Q50 40 100 0')
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
