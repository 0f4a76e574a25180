/**
 * What a canvas is: the template of a board, as data. One file in this folder declares one canvas; the code that draws, exports
 * and checks canvases knows none of them by name.
 *
 * Units: a canvas has its own coordinate system, origin top left, y down; one unit is one pixel on a board at 100 %. The board's
 * page coordinates are the canvas's.
 *
 * Invariants (`tests/properties/canvases.test.ts` holds every canvas to them)
 * - Fields, lists and heads lie inside their phase's card, cards inside the canvas; none of them overlaps another.
 * - No letter is lower than `smallestLetter`; every word fits where it stands, in every language.
 * - Ids are unique within a canvas and never change once a board has been made from it: documents, exports and overviews use them.
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

/** What the back row can read when the canvas fills a projector of 1920 x 1080. */
export const smallestLetter = 18

/** Letter heights in px; a text is set as large as it fits, down to the smallest, and then scrolls. */
export interface LetterSizes {
  largest: number
  smallest: number
}

/** A step of the work: what one does together at one time. The order in the array is the order of work. */
export interface Phase {
  id: string
  /** The trade's own term, e.g. *Forforståelse*. */
  name: Words
  /** The question or instruction that stands under the name, in our words. */
  prompt: Words
  /** One to three characters that tell it from the others at a glance: its number, or its letter. */
  sign: string
  /** Hue of its ground and ink, 0-360 in OKLCH; lightness and chroma are the design system's. Null: neutral. */
  hue: number | null
  /** Where one works in it. */
  card: Box
  /** Whether the card is a sheet of the phase's colour, or bare paper. */
  isTinted: boolean
  /** Width of a deeper band at the card's left, for its letter. */
  band?: number
  /** Where its name and prompt stand, inside the card. */
  head: Head
  /** Where notes count as belonging to it, beside its card: polygons, e.g. its part of the figure. */
  area?: readonly (readonly Point[])[]
}

/** A name and, below it, a prompt. */
export interface Head extends Box {
  nameSize: number
  promptSize: number
  /** False where there is room for the name alone; the form view shows the prompt nevertheless. */
  showsPrompt: boolean
}

/** A named text that several people write in. `f:<id>` in the document. */
export interface Field {
  id: string
  phase: string
  name: Words
  prompt: Words
  /** Null where it is all that its phase asks for: then the phase's head says it. */
  head: Head | null
  /** Where the text stands. */
  box: Box
  /** `line`: one line. */
  kind: 'line' | 'text'
  letters: LetterSizes
  /**
   * A part of a document rather than of a figure: with more text than its box holds, box and card become taller and the cards below
   * move down. It stands lowest in its card.
   */
  grows?: boolean
}

export interface Cell {
  id: string
  name: Words
  prompt: Words
  /** Its share of the row's width; the shares of a row add up to 1. */
  share: number
  /** `minutes`: a number of minutes; the list shows what they add up to. */
  kind: 'line' | 'text' | 'minutes'
}

/**
 * Rows that can be added, reordered and removed. `rows:<id>` in the document; each cell is a text that several people write in.
 * A list stands lowest in its card and grows downwards: with more rows than its box holds, card and canvas become taller.
 */
export interface List {
  id: string
  phase: string
  name: Words
  prompt: Words
  /** One row, for "add …" and for screen readers, in lower case. */
  rowName: Words
  /** Heads of the cells, rows, and the button that adds one. */
  box: Box
  cells: readonly Cell[]
  /** Where the names of the cells stand, above the rows. */
  cellHead: { h: number; nameSize: number; promptSize: number; showsPrompt: boolean }
  letters: LetterSizes
  /** Height of an empty row; a row grows with its text. */
  rowHeight: number
  /** How many empty rows a new board starts with. */
  firstRows: number
}

/** How strongly something is coloured, from white to dark. Ink is >= 7:1 on the first three (`colours.ts`). */
export type Tone = 'paper' | 'ground' | 'soft' | 'line' | 'ink'
export interface Paint {
  hue: number | null
  tone: Tone
}

/** What the figure is drawn from, back to front, on top of the cards. Decoration: the words of a figure stand in its phases too. */
export type Mark =
  | {
      kind: 'path'
      /** An SVG path. */
      d: string
      fill?: Paint
      stroke?: Paint
      strokeWidth?: number
      dashed?: boolean
      /** The phase it belongs to: it lights up with it. */
      phase?: string
    }
  | {
      kind: 'words'
      words: Words
      /** Of the anchor, on the base line of the first line. */
      at: Point
      size: number
      paint: Paint
      weight: 400 | 600 | 700
      anchor: 'start' | 'middle' | 'end'
      /** Degrees clockwise around `at`. */
      turn?: number
      /** Longer words are broken into lines of this width, downwards from `at`. */
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
  /** Most days hand it out to every school, or make one for all: then a new day begins with it chosen. */
  usuallyFor?: 'eachSchool' | 'all'
  /** As long as no list has outgrown its box: ask `layOutCanvas` for the size of a board. */
  size: { w: number; h: number }
  phases: readonly Phase[]
  fields: readonly Field[]
  lists: readonly List[]
  marks: readonly Mark[]
  /** A list of items with minutes, and the field that says when: from these a day's run sheet can be made. */
  agenda?: { list: string; item: string; minutes: string; time: string | null }
}
