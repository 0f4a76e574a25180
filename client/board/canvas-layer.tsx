import { useEffect, useMemo, useRef } from 'react'
import { type Editor, useEditor, useValue } from 'tldraw'
import { CanvasSurface } from '../canvases/canvas-surface.tsx'
import { useBoardView } from './board-view.tsx'

/**
 * The canvas itself, under all shapes. It is no shape: there is nothing to move, unlock, delete or tie an arrow to. Its fields take the
 * pointer while one is selecting (a pen draws across them), except where a shape lies on top.
 */
export function CanvasLayer() {
  const editor = useEditor()
  const { canvas } = useBoardView()
  const layer = useRef<HTMLDivElement>(null)
  const isSelecting = useValue('is selecting', () => editor.getCurrentToolId() === 'select', [editor])
  // Not drawn anew when the tool changes.
  const surface = useMemo(() => <CanvasSurface canvas={canvas} />, [canvas])
  useEffect(() => (layer.current ? sharePointer(editor, layer.current) : undefined), [editor])
  return (
    <div ref={layer} className="canvas-layer" data-selecting={isSelecting}>
      {surface}
    </div>
  )
}

/**
 * Shares the pointer between the fields of the canvas and the shapes over them: a press on a shape goes to the editor, not to the field
 * below it. Listens before all others, because a field would take the focus otherwise.
 */
function sharePointer(editor: Editor, layer: HTMLElement): () => void {
  let isForShapes = false
  const onPointerDown = (event: PointerEvent) => {
    isForShapes = lieShapesThere(editor, event)
    if (isForShapes) {
      event.stopPropagation()
      layer.closest('.tl-canvas')?.dispatchEvent(new PointerEvent(event.type, event))
    } else {
      editor.setEditingShape(null)
      editor.selectNone()
    }
  }
  const onMouseDown = (event: MouseEvent) => {
    if (isForShapes) event.preventDefault()
  }
  // The editor pans with the wheel. A field that has more text than room scrolls, while one is writing in it.
  const onWheel = (event: WheelEvent) => {
    const field = event.target
    if (!(field instanceof HTMLTextAreaElement) || field !== document.activeElement || event.ctrlKey) return
    if (field.scrollHeight > field.clientHeight + 1) event.stopPropagation()
  }
  // In a field one wants the browser's own menu, which corrects spelling.
  const onContextMenu = (event: MouseEvent) => event.stopPropagation()
  layer.addEventListener('contextmenu', onContextMenu)
  layer.addEventListener('pointerdown', onPointerDown, { capture: true })
  layer.addEventListener('mousedown', onMouseDown, { capture: true })
  layer.addEventListener('wheel', onWheel, { passive: true })
  return () => {
    layer.removeEventListener('contextmenu', onContextMenu)
    layer.removeEventListener('pointerdown', onPointerDown, { capture: true })
    layer.removeEventListener('mousedown', onMouseDown, { capture: true })
    layer.removeEventListener('wheel', onWheel)
  }
}

/** Would a press here reach a shape that lies over the canvas, or the selection's frame? */
function lieShapesThere(editor: Editor, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const point = editor.screenToPage({ x: clientX, y: clientY })
  if (editor.getSelectionPageBounds()?.containsPoint(point)) return true
  return editor.getShapeAtPoint(point, { hitInside: false, margin: 0, renderingOnly: true }) !== undefined
}
