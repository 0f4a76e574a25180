import { useEffect } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import { useBoardDocument } from '../fields/board-document.tsx'

/** Tells the others which step of the form one looks at, as the part of the canvas where it stands: so that a phone can be followed, too. */
export function useTellPlace(canvas: Canvas, phaseId: string | null): void {
  const { doc, awareness } = useBoardDocument()
  useEffect(() => {
    const card = phaseId === null ? undefined : layOutBoard(canvas, doc).cards[phaseId]
    if (!awareness?.getLocalState() || !card) return
    const { x, y, w, h } = card
    awareness.setLocalStateField('view', { x: x + w / 2, y: y + h / 2, w, h })
    return () => {
      const state = awareness.getLocalState()
      if (!state) return
      awareness.setLocalState(Object.fromEntries(Object.entries(state).filter(([key]) => key !== 'view')))
    }
  }, [canvas, doc, awareness, phaseId])
}
