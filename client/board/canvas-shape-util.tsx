import {
  Rectangle2d,
  ShapeUtil,
  T,
  type TLAnyShapeUtilConstructor,
  type TLBaseShape,
  useSvgExportContext,
} from 'tldraw'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { CanvasSurface } from '../canvases/canvas-surface.tsx'

export type CanvasShape = TLBaseShape<'canvas', { w: number; h: number }>

/**
 * The canvas as a shape, for as long as it takes to make a picture: an export draws shapes alone. It is put into this screen's store
 * only, shows nothing on the screen, and neither the document nor the server takes one.
 */
export function makeCanvasShapeUtil(canvas: Canvas): TLAnyShapeUtilConstructor {
  return class CanvasShapeUtil extends ShapeUtil<CanvasShape> {
    static override type = 'canvas' as const
    static override props = { w: T.number, h: T.number }

    override canBind = () => false
    override canEdit = () => false

    getDefaultProps = () => ({ ...canvas.size })
    getGeometry = ({ props }: CanvasShape) => new Rectangle2d({ width: props.w, height: props.h, isFilled: false })
    component = () => <CanvasPicture canvas={canvas} />
    indicator = () => null
  }
}

function CanvasPicture({ canvas }: { canvas: Canvas }) {
  const isExport = useSvgExportContext() !== null
  if (!isExport) return null
  return (
    <>
      <div className="canvas-ground" />
      <CanvasSurface canvas={canvas} still={true} />
    </>
  )
}
