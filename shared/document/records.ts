/**
 * A tldraw record as a nested Y.Map, and back.
 *
 * A shape's value stands in five groups, each one key, so that one person's moving and another's recolouring both win:
 *   g  geometry  [parentId, index, x, y, rotation] - one value, or merges throw shapes across the canvas
 *   s  size      {w, h, growY, scale, fontSizeAdjustment}
 *   c  content   everything of `props` that is neither size nor style
 *   p  style     {color, fill, dash, size, font, align, verticalAlign, labelColor, geo?…, url, opacity}
 *   m  meta
 * beside `t` (the shape's type, written once) and `l` (isLocked). Any other record (asset, binding) is one value `r`.
 *
 * Pure: takes and gives plain JSON; validation is the caller's.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type PlainRecord = { id: string; typeName: string; [key: string]: unknown }

const sizeProps = new Set(['w', 'h', 'growY', 'scale', 'fontSizeAdjustment'])
const styleProps = new Set([
  'color',
  'labelColor',
  'fill',
  'dash',
  'size',
  'font',
  'align',
  'textAlign',
  'verticalAlign',
  'spline',
  'arrowheadStart',
  'arrowheadEnd',
  'url',
])

export const groupKeys = ['t', 'g', 'l', 's', 'c', 'p', 'm'] as const
const allGroupKeys = [...groupKeys, 'r'] as const
export type GroupKey = (typeof allGroupKeys)[number]
export type Groups = Partial<Record<GroupKey, unknown>>

export function toGroups(record: PlainRecord): Groups {
  if (record.typeName !== 'shape') return { r: record }
  const s: Record<string, unknown> = {}
  const c: Record<string, unknown> = {}
  const p: Record<string, unknown> = { opacity: record['opacity'] }
  for (const [key, value] of Object.entries(objectOr(record['props']))) {
    if (sizeProps.has(key)) s[key] = value
    else if (styleProps.has(key)) p[key] = value
    else c[key] = value
  }
  return {
    t: record['type'],
    g: [record['parentId'], record['index'], record['x'], record['y'], record['rotation']],
    l: record['isLocked'],
    s,
    c,
    p,
    m: record['meta'],
  }
}

/** The record that the groups stand for, unvalidated; null when they can't be one at all. */
export function fromGroups(id: string, read: (key: GroupKey) => unknown): PlainRecord | null {
  const whole = read('r')
  if (whole !== undefined) return isObject(whole) ? { ...whole, id, typeName: String(whole['typeName']) } : null
  const type = read('t')
  const g = read('g')
  if (typeof type !== 'string' || !Array.isArray(g)) return null
  const { opacity, ...style } = objectOr(read('p'))
  return {
    id,
    typeName: 'shape',
    type,
    parentId: g[0],
    index: g[1],
    x: g[2],
    y: g[3],
    rotation: g[4],
    isLocked: read('l') ?? false,
    opacity: opacity ?? 1,
    props: { ...objectOr(read('c')), ...objectOr(read('s')), ...style },
    meta: objectOr(read('m')),
  }
}

/** Which groups differ between two versions of a record; values are compared as JSON. */
export function changedGroups(before: PlainRecord | null, after: PlainRecord): Groups {
  const now = toGroups(after)
  if (!before) return now
  const then = toGroups(before)
  const changed: Groups = {}
  for (const key of allGroupKeys) {
    if (key in now && JSON.stringify(now[key]) !== JSON.stringify(then[key])) changed[key] = now[key]
  }
  return changed
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectOr = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {})
