/** Places on the canvas: where one is, going elsewhere, and being held there. */
import { Box, type BoxLike, type Editor } from 'tldraw'
import type * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import type { ViewHandle } from '../canvases/view-handle.ts'
import { markPart } from '../canvases/mark-part.ts'
import { insetBeside } from './inset-beside.ts'
import type { BoardCamera } from './board-camera.ts'

/** Letters are no larger than this in a field that is brought before one's eyes. */
const fieldZoom = 1.75

interface Given {
  editor: Editor
  canvas: Canvas
  doc: Y.Doc
  camera: () => BoardCamera | null
}

export function placesOf({ editor, canvas, doc, camera }: Given): ViewHandle {
  /** A field with its card around it, which says what it is about. */
  const boxOf = (partId: string): BoxLike | null => {
    const { cards, fields, lists } = layOutBoard(canvas, doc)
    const phase = [...canvas.fields, ...canvas.lists].find(({ id }) => id === partId)?.phase
    return (phase ? cards[phase] : undefined) ?? fields[partId] ?? lists[partId]?.box ?? null
  }
  const container = editor.getContainer()
  return {
    goTo(place, { focus = false } = {}) {
      if (place === null) return camera()?.zoomToCanvas()
      if (place.kind === 'view') {
        camera()?.zoomTo(new Box(place.x - place.w / 2, place.y - place.h / 2, place.w, place.h))
        return
      }
      const box = boxOf(place.fieldId)
      const at = camera()
      if (box) at?.zoomTo(box, { closest: fieldZoom, inset: insetBeside(container, at.inset()) })
      markPart(container, place.fieldId, focus)
    },
    place() {
      const at = document.activeElement
      const part = at && container.contains(at) ? at.closest<HTMLElement>('[data-part]')?.dataset['part'] : undefined
      if (part !== undefined) return { kind: 'field', fieldId: part }
      if (!camera()?.place()) return null
      const { center, w, h } = editor.getViewportPageBounds()
      return { kind: 'view', x: Math.round(center.x), y: Math.round(center.y), w: Math.round(w), h: Math.round(h) }
    },
    hold() {
      editor.stopFollowingUser()
      editor.setCameraOptions({ isLocked: true })
      return () => void editor.setCameraOptions({ isLocked: false })
    },
  }
}
