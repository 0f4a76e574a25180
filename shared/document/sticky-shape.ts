/**
 * Our own sticky note. Its text is no property but the Y.Text `n:<shape id>` (`layout.ts`), so that several people can write in one
 * note at once; everything else about it is a shape like any other.
 */
import { type RecordProps, StyleProp, type TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { type NoteColour, noteColours } from '../canvases/colours.ts'

const isNoteColour = (name: string): name is NoteColour => Object.hasOwn(noteColours, name)
export const noteColourNames = Object.keys(noteColours).filter(isNoteColour)
export const NoteColourStyle = StyleProp.defineEnum('laeringstavle:noteColour', {
  defaultValue: 'yellow',
  values: noteColourNames,
})

export interface StickyProps {
  /** As it was made or drawn out; `growY` comes on top when the text needs more at its smallest letters. */
  w: number
  h: number
  growY: number
  color: NoteColour
}
export type StickyShape = TLBaseShape<'sticky', StickyProps>

const side = T.number.check((value) => {
  if (value < stickySize.smallest || value > stickySize.largest) throw new Error('a note is neither a dot nor a poster')
})

/** In canvas units. */
export const stickySize = { first: 200, smallest: 80, largest: 2_000 } as const

const moment = T.string.check((value) => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) throw new Error('a moment is written to the second, in UTC')
})
/** `writtenAt`: when it was made, by the server's clock as its writer's screen knew it. Notes from before that was kept have none. */
export const stickyMeta = T.object({ writtenAt: moment.optional() })

/** `now`: ms since 1970. */
export const writtenAt = (now: number): { writtenAt: string } => ({
  writtenAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
})

/** ms since 1970; null where it isn't known. */
export function whenWritten(meta: unknown): number | null {
  const found = stickyMeta.isValid(meta) ? meta.writtenAt : undefined
  const at = found === undefined ? Number.NaN : Date.parse(found)
  return Number.isNaN(at) ? null : at
}

export const stickyProps: RecordProps<StickyShape> = {
  w: side,
  h: side,
  growY: T.positiveNumber,
  color: NoteColourStyle,
}
