/** Puts sticky notes on a board, for whoever writes to the document without a screen. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import * as Y from 'yjs'
import type { Box } from '../canvases/canvas.ts'
import type { NoteColour } from '../canvases/colours.ts'
import { limits } from '../limits.ts'
import { fitSticky } from './fit-sticky.ts'
import { noteTextOf, recordsOf } from './layout.ts'
import { pageId } from './record-schema.ts'
import { toGroups, type PlainRecord } from './records.ts'
import { writtenAt } from './sticky-shape.ts'

export interface NewSticky {
  /** `shape:…` */
  id: string
  text: string
  /** A square or at least within the bounds of `sticky-shape.ts`. */
  box: Box
  colour: NoteColour
  /** When it was written, ms since 1970; left out where nobody can tell. */
  at?: number
  /** How much taller than its box it may become for its words; as tall as it takes, if nothing is said. What is hidden then is seen when one writes in it. */
  mostGrowth?: number
}

/** In front of all that is there. One whose id is there already is left as it is, and one that was there is left away, so that a second try does no harm. */
export function addStickies(doc: Y.Doc, stickies: readonly NewSticky[]): void {
  const records = recordsOf(doc)
  // Of a note that has been taken away, its letters still tell.
  const added = stickies.filter(({ id }) => !records.has(id) && noteTextOf(doc, id)._start === null)
  const indices = getIndicesAbove(highestIndex(records), added.length)
  added.forEach((sticky, place) => {
    const { id, text } = sticky
    const groups = new Y.Map<unknown>()
    for (const [key, value] of Object.entries(toGroups(recordOf(sticky, indices[place]!)))) {
      groups.set(key, value)
    }
    records.set(id, groups)
    noteTextOf(doc, id).insert(0, text.slice(0, limits.noteLength))
  })
}

const recordOf = ({ id, text, box, colour, at, mostGrowth = Infinity }: NewSticky, index: IndexKey): PlainRecord => ({
  id,
  typeName: 'shape',
  type: 'sticky',
  parentId: pageId,
  index,
  x: box.x,
  y: box.y,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props: { w: box.w, h: box.h, growY: Math.min(fitSticky(text, box).growY, mostGrowth), color: colour },
  meta: at === undefined ? {} : writtenAt(at),
})

function highestIndex(records: Y.Map<Y.Map<unknown>>): IndexKey | null {
  let highest: IndexKey | null = null
  records.forEach((groups: unknown) => {
    const geometry: unknown = groups instanceof Y.Map ? groups.get('g') : null
    const index: unknown = Array.isArray(geometry) ? geometry[1] : null
    if (typeof index === 'string' && /^[a-zA-Z0-9]{2,200}$/.test(index) && (highest === null || index > highest)) {
      highest = index as IndexKey
    }
  })
  return highest
}
