/**
 * Which of tldraw's records may stand on a board, and of what kind. Asked twice: by the server before a change is applied (then
 * nobody ever sees a bad one) and by each screen before a record is shown (then a bad one is left out, and the board still opens).
 *
 * Invariants
 * - Every shape stands directly on the page: there are no frames and no groups. So no shape can be its own ancestor or outlive its
 *   parent, both of which hang or lose shapes in tldraw.
 * - `document` and `page` are no part of the shared document: each screen makes them for itself, with the ids that tldraw gives them.
 * - No shape is locked: nobody could unlock it, since the menus don't offer that (it would free the canvas too).
 * - The canvas is no record, and nothing may be tied to it (`shape:canvas` is the id that screens draw it under).
 * - Pictures come from this server alone, and a shape is never a link: no board makes a screen ask another host for anything.
 * - Numbers are finite and below a million; texts, depth and the record as a whole are bounded.
 */
import {
  arrowBindingProps,
  arrowShapeProps,
  bindingIdValidator,
  drawShapeProps,
  geoShapeProps,
  highlightShapeProps,
  imageShapeProps,
  opacityValidator,
  type RecordProps,
  shapeIdValidator,
  textShapeProps,
  type TLBaseShape,
  type TLImageShapeProps,
} from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { limits } from '../limits.ts'
import type { PlainRecord } from './records.ts'
import { findRichTextTrouble } from './rich-text.ts'
import { stickyMeta, stickyProps } from './sticky-shape.ts'

export type RecordCheck = { ok: true } | { ok: false; why: string }

/** The page that all shapes stand on, and the shape under which a screen shows the canvas. Neither is shared. */
export const pageId = 'page:page'
export const canvasShapeId = 'shape:canvas'

const maxNumber = 1_000_000
// Formatted text is nested two levels per node (`rich-text.ts` allows 8) inside a record and its properties.
const maxDepth = 24
const maxValues = 20_000
const maxRecordCharacters = 150_000
const maxPoints = 2_000
const maxIndexLength = 200

const noMeta = T.object({})

/** A shape of one type: tldraw's own validators of its properties, and what those let through though it does harm. */
function shapeCheck<Props extends object>(
  type: string,
  props: RecordProps<TLBaseShape<string, Props>>,
  findPropsTrouble: (props: Props) => string | null = () => null,
  meta: T.Validatable<object> = noMeta,
): (record: PlainRecord) => string | null {
  const base = T.object({
    id: shapeIdValidator,
    typeName: T.literal('shape'),
    type: T.literal(type),
    parentId: T.literal(pageId),
    index: T.indexKey,
    x: T.number,
    y: T.number,
    rotation: T.number,
    isLocked: T.literal(false),
    opacity: opacityValidator,
    props: T.unknown,
    meta,
  })
  const own = new T.ObjectValidator<Props>(props)
  return (record) => findPropsTrouble(own.validate(base.validate(record).props))
}

const shapeChecks: ReadonlyMap<string, (record: PlainRecord) => string | null> = new Map([
  ['sticky', shapeCheck('sticky', stickyProps, () => null, stickyMeta)],
  ['draw', shapeCheck('draw', drawShapeProps, ({ segments }) => findStrokeTrouble(segments))],
  ['highlight', shapeCheck('highlight', highlightShapeProps, ({ segments }) => findStrokeTrouble(segments))],
  ['text', shapeCheck('text', textShapeProps, ({ richText }) => findRichTextTrouble(richText))],
  [
    'geo',
    shapeCheck('geo', geoShapeProps, ({ url, richText }) => findLinkTrouble(url) ?? findRichTextTrouble(richText)),
  ],
  ['arrow', shapeCheck('arrow', arrowShapeProps)],
  ['image', shapeCheck('image', imageShapeProps, ({ url, crop }) => findLinkTrouble(url) ?? findCropTrouble(crop))],
])
/** The types of shape that a board may hold. */
export const shapeTypes: readonly string[] = [...shapeChecks.keys()]

const bindingValidator = T.object({
  id: bindingIdValidator,
  typeName: T.literal('binding'),
  type: T.literal('arrow'),
  fromId: shapeIdValidator,
  toId: shapeIdValidator,
  props: T.object(arrowBindingProps),
  meta: noMeta,
})

/** Where a picture of a board is fetched from. */
export const imageSource = /^\/api\/images\/[2-9a-hjkmnp-tv-z]{16}$/

const assetValidator = T.object({
  id: T.string,
  typeName: T.literal('asset'),
  type: T.literal('image'),
  props: T.object({
    w: T.nonZeroNumber,
    h: T.nonZeroNumber,
    name: T.string,
    isAnimated: T.boolean,
    mimeType: T.literalEnum('image/png', 'image/jpeg', 'image/webp', 'image/gif').nullable(),
    src: T.string,
  }),
  meta: noMeta,
})

const fine: RecordCheck = { ok: true }

/** Whether the record may stand on a board. Pure, and never throws. */
export function checkRecord(record: PlainRecord): RecordCheck {
  try {
    const why = findTrouble(record)
    return why === null ? fine : { ok: false, why }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message.slice(0, 300) : 'the record is invalid' }
  }
}

/**
 * Whether a shape's geometry (the group `g` of `records.ts`) differs from an earlier one by its place alone: then a shape that may stand
 * on a board still may. Dragging is what boards get most of, and the whole check costs ten times as much.
 */
export function isMove(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== 5 || after.length !== 5) return false
  const [parentId, index, ...place] = after as unknown[]
  return parentId === before[0] && index === before[1] && place.every(isPlace)
}

const isPlace = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) < maxNumber

function findTrouble(record: PlainRecord): string | null {
  const size = { values: 0, characters: 0 }
  const bounds = findBoundsTrouble(record, 0, size)
  if (bounds) return bounds
  if (!/^(shape|asset|binding):[\w-]{1,64}$/.test(record.id)) return 'the id is odd'
  if (!record.id.startsWith(`${record.typeName}:`)) return 'the id is of another kind'
  switch (record.typeName) {
    case 'shape':
      return findShapeTrouble(record)
    case 'asset':
      return imageSource.test(assetValidator.validate(record).props.src) ? null : 'the picture is not from this server'
    case 'binding': {
      const { fromId, toId } = bindingValidator.validate(record)
      if (fromId === toId) return 'the arrow is tied to itself'
      return [fromId, toId].some((id) => id === canvasShapeId) ? 'nothing may be tied to the canvas' : null
    }
    default:
      return 'this kind of record is not shared'
  }
}

function findShapeTrouble(record: PlainRecord): string | null {
  if (record.id === canvasShapeId) return 'the canvas is no record'
  if (String(record['index']).length > maxIndexLength) return 'the index is too long'
  const check = shapeChecks.get(String(record['type']))
  return check ? check(record) : 'shapes of this type are not used'
}

const findLinkTrouble = (url: string): string | null => (url === '' ? null : 'a shape is no link')

/** tldraw reads the first point of the first segment without asking whether there is one. */
function findStrokeTrouble(segments: readonly { points: readonly unknown[] }[]): string | null {
  let points = 0
  for (const segment of segments) {
    if (segment.points.length === 0) return 'a stroke has a segment without points'
    points += segment.points.length
  }
  return points === 0 || points > maxPoints ? 'a stroke has too few or too many points' : null
}

type Crop = TLImageShapeProps['crop']
/** A picture is scaled by what the crop leaves of it: nothing left would be a division by zero. */
function findCropTrouble(crop: Crop): string | null {
  if (!crop) return null
  const { topLeft: a, bottomRight: b } = crop
  const isInside = [a.x, a.y, b.x, b.y].every((n) => n >= 0 && n <= 1)
  return isInside && b.x - a.x >= 0.001 && b.y - a.y >= 0.001 ? null : 'the picture is cropped to nothing'
}

function findBoundsTrouble(value: unknown, depth: number, size: { values: number; characters: number }): string | null {
  if (depth > maxDepth) return 'the record is nested too deep'
  if (++size.values > maxValues || size.characters > maxRecordCharacters) return 'the record is too large'
  switch (typeof value) {
    case 'number':
      return Math.abs(value) < maxNumber ? null : 'a number is out of bounds'
    case 'string':
      size.characters += value.length
      if (value.length > limits.noteLength) return 'a text is too long'
      return value.isWellFormed() && !value.includes('\u0000') ? null : 'a text has characters that can’t be shown'
    case 'boolean':
      return null
    case 'object':
      break
    default:
      return 'a value is no JSON'
  }
  if (value === null) return null
  if (Array.isArray(value)) {
    for (const part of value) {
      const trouble = findBoundsTrouble(part, depth + 1, size)
      if (trouble) return trouble
    }
    return null
  }
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key.length > 100) return 'a property has an odd name'
    size.characters += key.length
    const trouble = findBoundsTrouble(part, depth + 1, size)
    if (trouble) return trouble
  }
  return null
}
