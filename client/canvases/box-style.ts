import type { CSSProperties } from 'react'
import type { Box } from '../../shared/canvases/canvas.ts'

/** A box of the canvas as a place in the surface. */
export const boxStyle = ({ x, y, w, h }: Box): CSSProperties => ({ left: x, top: y, width: w, height: h })
