/** A photograph or drawing that was put on the board, as SVG; a grey sheet where it can't be had. */
import type { Point } from '../canvases/canvas.ts'
import type { Drawing } from './svg-paths.ts'
import { escapeXml, svgNumber } from './svg-text.ts'

export interface PictureProps {
  w: number
  h: number
  assetId: string | null
  /** In shares of the picture. */
  crop: { topLeft: Point; bottomRight: Point } | null
  flipX: boolean
  flipY: boolean
}

/** `data`: the picture itself. */
export function svgPicture({ w, h, crop, flipX, flipY }: PictureProps, data: string | undefined): Drawing {
  const box = { x: 0, y: 0, w, h }
  const [width, height] = [svgNumber(w), svgNumber(h)]
  if (data === undefined) return { svg: `<rect width="${width}" height="${height}" rx="8" fill="#d9d6d0"/>`, box }
  const { topLeft, bottomRight } = crop ?? { topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 } }
  // The part that is shown, in a picture that is as large as it would be whole.
  const whole = { w: w / Math.max(bottomRight.x - topLeft.x, 0.001), h: h / Math.max(bottomRight.y - topLeft.y, 0.001) }
  const seen = [topLeft.x * whole.w, topLeft.y * whole.h, w, h].map(svgNumber).join(' ')
  const picture = `<svg width="${width}" height="${height}" viewBox="${seen}"><image width="${svgNumber(whole.w)}" height="${svgNumber(whole.h)}" preserveAspectRatio="none" href="${escapeXml(data)}"/></svg>`
  if (!flipX && !flipY) return { svg: picture, box }
  const turn = `translate(${flipX ? width : 0} ${flipY ? height : 0}) scale(${flipX ? -1 : 1} ${flipY ? -1 : 1})`
  return { svg: `<g transform="${turn}">${picture}</g>`, box }
}
