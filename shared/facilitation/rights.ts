/** What participants may do on the boards during a step. Facilitators, and the school in the chair, are not bound by it. */
import { z } from 'zod'
import { CanvasId } from '../canvases/canvas-id.ts'

export const Rights = z.strictObject({
  /** Writing in fields and rows: everywhere, only in the step's own field or list, or nowhere. */
  write: z.enum(['all', 'step', 'none']),
  /** Making something new: notes, texts, shapes, arrows, pictures; and changing what one has made. Writing in notes needs this or `write: 'all'`. */
  add: z.boolean(),
  /** Moving, resizing, recolouring and deleting what is there, whoever made it. */
  move: z.boolean(),
  /** Pen and marker, and changing one's own strokes. */
  draw: z.boolean(),
  /** Whose boards one sees: all schools', or one's own and the common ones. */
  see: z.enum(['all', 'own']),
})
export type Rights = z.infer<typeof Rights>

export const allRights: Rights = { write: 'all', add: true, move: true, draw: true, see: 'all' }
/** While a facilitator has control: everything is seen, nothing is changed. */
export const lookOnly: Rights = { write: 'none', add: false, move: false, draw: false, see: 'all' }

/** Rights together with the field that `write: 'step'` means: the step's canvas and the id of its field or list. */
export const BoundRights = Rights.extend({ canvas: CanvasId.nullable(), fieldId: z.string().nullable() })
export type BoundRights = z.infer<typeof BoundRights>

/** Nobody has limited anything. */
export const unboundRights: BoundRights = { ...allRights, canvas: null, fieldId: null }
