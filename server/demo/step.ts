/** One thing that somebody does on a board of the example municipality. */
import type { NoteColour } from '../../shared/canvases/colours.ts'

export type Step =
  | { by: string; field: string; text: string }
  /** Fills the list's first empty row, or adds one. */
  | { by: string; list: string; row: Record<string, string> }
  | { by: string; note: string; colour?: NoteColour; at: Spot }

/** Where a note lies, in canvas units. */
export interface Spot {
  x: number
  y: number
  /** Width and height. */
  side: number
}

export interface BoardPlan {
  canvas: string
  /** Name of the school; null for a board that all share. */
  school: string | null
  /** Without it the board is called what handing out calls it. */
  title?: string
  steps: readonly Step[]
}

/** A short text on its way into a field of the school's own learning wheel. */
export interface SlipPlan {
  by: string
  school: string
  field: string
  text: string
}
