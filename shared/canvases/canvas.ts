/**
 * What a canvas is: the template of a board, as data. One file in this folder declares one canvas; the code that draws, exports
 * and checks canvases knows none of them by name.
 *
 * Units: a canvas has its own coordinate system, origin top left, y down; one unit is one pixel on a board at 100 %. The board's
 * page coordinates are the canvas's.
 */
import type { Words } from '../languages.ts'
import type { CanvasId } from './canvas-id.ts'

export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  w: number
  h: number
}

/** A step of the work: what one does together at one time. The order in the array is the order of work. */
export interface Phase {
  id: string
  /** The trade's own term, e.g. *Forforståelse*. */
  name: Words
  /** The question or instruction that stands under the name, in our words. */
  prompt: Words
  /** Hue of its ground and ink, 0-360 in OKLCH; lightness and chroma are the design system's. Null: neutral. */
  hue: number | null
  /** Where its notes count as belonging, as polygons in canvas units. `placeOf` falls back on the nearest field. */
  area?: readonly (readonly Point[])[]
}

/** A named text that several people write in. `f:<id>` in the document. */
export interface Field {
  id: string
  phase: string
  name: Words
  prompt: Words
  box: Box
  /** `line`: one line; `text`: grows from large letters to small as it fills, then scrolls. */
  kind: 'line' | 'text'
  /** Largest and smallest letter height in px; the text is set as large as it fits. */
  letters: { largest: number; smallest: number }
}

/** Rows that can be added, reordered and removed. `rows:<id>` in the document; each cell is a text that several people write in. */
export interface List {
  id: string
  phase: string
  name: Words
  prompt: Words
  /** One row, for the button "add …" and for screen readers. */
  rowName: Words
  box: Box
  cells: readonly { id: string; name: Words; prompt: Words; /** share of the width */ share: number }[]
  /** How many empty rows a new board starts with. */
  firstRows: number
}

/** How strongly a mark or card is coloured: `ground` is pale, `line` is middle, `ink` is deep (>= 7:1 on ground). */
export type Tone = 'paper' | 'ground' | 'line' | 'ink'
export interface Paint {
  hue: number | null
  tone: Tone
}

/** What the figure is drawn from, back to front. All of it is decoration: the words of a figure stand in its phases and fields too. */
export type Mark =
  | { kind: 'path'; d: string; fill?: Paint; stroke?: Paint; strokeWidth?: number; dashed?: boolean; phase?: string }
  | {
      kind: 'words'
      words: Words
      at: Point
      size: number
      paint: Paint
      weight: 400 | 600 | 700
      anchor: 'start' | 'middle' | 'end'
      /** Degrees clockwise around `at`. */
      turn?: number
      /** Widest line in canvas units; longer words wrap. */
      maxWidth?: number
      phase?: string
    }

export interface Canvas {
  id: CanvasId
  /** Raised when fields change in a way that old boards must be told of. Boards remember the version that they were made from. */
  version: number
  name: Words
  /** One sentence for the page where a canvas is chosen. */
  purpose: Words
  size: { w: number; h: number }
  phases: readonly Phase[]
  fields: readonly Field[]
  lists: readonly List[]
  marks: readonly Mark[]
}
