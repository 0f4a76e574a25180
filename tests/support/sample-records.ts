/** Records as an editor makes them, one of each kind that a board may hold. */
import type { PlainRecord } from '../../shared/document/records.ts'

export const richText = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }],
})

const look = { color: 'black', size: 'm', dash: 'draw', fill: 'none' }
const props: Record<string, Record<string, unknown>> = {
  sticky: { w: 200, h: 200, growY: 0, color: 'yellow' },
  draw: {
    ...look,
    segments: [
      {
        type: 'free',
        points: [
          { x: 0, y: 0, z: 0.5 },
          { x: 4, y: 2, z: 0.5 },
        ],
      },
    ],
    isComplete: true,
    isClosed: false,
    isPen: false,
    scale: 1,
  },
  highlight: {
    color: 'yellow',
    size: 'm',
    segments: [
      {
        type: 'straight',
        points: [
          { x: 0, y: 0, z: 0.5 },
          { x: 90, y: 2, z: 0.5 },
        ],
      },
    ],
    isComplete: true,
    isPen: false,
    scale: 1,
  },
  text: {
    color: 'black',
    size: 'm',
    font: 'sans',
    textAlign: 'start',
    w: 120,
    richText: richText('Rødgrød med fløde'),
    scale: 1,
    autoSize: true,
  },
  geo: {
    ...look,
    geo: 'rectangle',
    url: '',
    w: 100,
    h: 80,
    growY: 0,
    scale: 1,
    labelColor: 'black',
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    richText: richText('Mål'),
  },
  arrow: {
    ...look,
    kind: 'arc',
    labelColor: 'black',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    font: 'sans',
    start: { x: 0, y: 0 },
    end: { x: 100, y: 40 },
    bend: 0,
    text: '',
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
  },
  image: {
    w: 320,
    h: 200,
    playing: true,
    url: '',
    assetId: 'asset:picture',
    crop: null,
    flipX: false,
    flipY: false,
    altText: '',
  },
}

/** A shape of the type, with other values where they are given. */
export function sampleShape(
  type: string,
  changes: Record<string, unknown> & { props?: Record<string, unknown> } = {},
): PlainRecord {
  return {
    id: `shape:${type}`,
    typeName: 'shape',
    type,
    parentId: 'page:page',
    index: 'a1',
    x: 10,
    y: 20,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    ...changes,
    props: { ...props[type], ...changes.props },
  }
}

export const samplePicture = (changes: Record<string, unknown> = {}): PlainRecord => ({
  id: 'asset:picture',
  typeName: 'asset',
  type: 'image',
  meta: {},
  props: {
    w: 320,
    h: 200,
    name: 'klassen.jpg',
    isAnimated: false,
    mimeType: 'image/jpeg',
    src: '/api/images/abcdefgh23456789',
    ...changes,
  },
})

export const sampleBinding = (changes: Record<string, unknown> = {}): PlainRecord => ({
  id: 'binding:tie',
  typeName: 'binding',
  type: 'arrow',
  fromId: 'shape:arrow',
  toId: 'shape:sticky',
  meta: {},
  props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  ...changes,
})
