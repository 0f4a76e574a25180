/** The editor's store, its kinds of shape and its tools: few and good ones. */
import {
  ArrowBindingUtil,
  ArrowShapeTool,
  ArrowShapeUtil,
  createTLStore,
  DrawShapeTool,
  DrawShapeUtil,
  EraserTool,
  GeoShapeTool,
  GeoShapeUtil,
  HandTool,
  HighlightShapeTool,
  HighlightShapeUtil,
  ImageShapeUtil,
  SelectTool,
  type Signal,
  TextShapeTool,
  TextShapeUtil,
  tipTapDefaultExtensions,
  type TLAnyShapeUtilConstructor,
  type TLAssetStore,
  type TLTextOptions,
  defaultAddFontsFromNode,
  ZoomTool,
} from 'tldraw'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { AuthorBook } from './author-book.ts'
import { makeCanvasShapeUtil } from './canvas-shape-util.tsx'
import type { NoteTexts } from './note-texts.ts'
import { makeStickyShapeUtil } from './sticky-shape-util.tsx'
import { StickyTool } from './sticky-tool.ts'

export const boardTools = [
  SelectTool,
  HandTool,
  ZoomTool,
  EraserTool,
  StickyTool,
  DrawShapeTool,
  HighlightShapeTool,
  TextShapeTool,
  ArrowShapeTool,
  GeoShapeTool,
]
export const boardBindingUtils = [ArrowBindingUtil]

export interface BoardShapes {
  canvas: Canvas
  texts: NoteTexts
  authors: AuthorBook
}

export function makeBoardShapeUtils({ canvas, texts, authors }: BoardShapes): TLAnyShapeUtilConstructor[] {
  const utils = [
    makeStickyShapeUtil(texts, authors),
    DrawShapeUtil,
    HighlightShapeUtil,
    TextShapeUtil,
    GeoShapeUtil,
    ArrowShapeUtil,
    ImageShapeUtil,
    makeCanvasShapeUtil(canvas),
  ]
  // tldraw's own classes don't fit its own type where optional properties are taken exactly.
  return utils as unknown as TLAnyShapeUtilConstructor[]
}

export interface BoardStoreOptions {
  shapeUtils: TLAnyShapeUtilConstructor[]
  assets: TLAssetStore
  mode: Signal<'readonly' | 'readwrite'>
  status: Signal<'online' | 'offline'>
}

export const makeBoardStore = ({ shapeUtils, assets, mode, status }: BoardStoreOptions) =>
  createTLStore({ shapeUtils, bindingUtils: boardBindingUtils, assets, collaboration: { mode, status } })

/** Links are made on purpose only, and lead to web pages: what the editor makes of an e-mail address by itself may not stand on a board. */
export const boardTextOptions: TLTextOptions = {
  addFontsFromNode: defaultAddFontsFromNode,
  tipTapConfig: {
    extensions: tipTapDefaultExtensions.map((extension) =>
      extension.name === 'link'
        ? extension.configure({
            openOnClick: false,
            autolink: false,
            linkOnPaste: false,
            isAllowedUri: (address: string) => /^https?:\/\//i.test(address),
          })
        : extension,
    ),
  },
}
