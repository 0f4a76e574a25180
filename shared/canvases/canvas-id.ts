import { z } from 'zod'

/** What a canvas is called in addresses, documents and exports: lower-case words with hyphens, never changed once used. */
export const CanvasId = z
  .string()
  .max(40)
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .brand<'CanvasId'>()
export type CanvasId = z.infer<typeof CanvasId>
