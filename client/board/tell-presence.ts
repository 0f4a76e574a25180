/** Tells the others where one is: pointer, selection, what part of the board one sees. At most ten times a second. */
import { atom, type Editor, react, TLPOINTER_ID } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState } from '../../shared/protocol/messages.ts'

const tellEveryMs = 100
const mostSelected = 30

type Told = Pick<PresenceState, 'cursor' | 'selected' | 'view' | 'following'>

export function tellPresence(editor: Editor, awareness: Awareness): () => void {
  const container = editor.getContainer()
  const isPointerHere = atom('pointer is here', false)
  const enter = () => isPointerHere.set(true)
  const leave = () => isPointerHere.set(false)
  container.addEventListener('pointermove', enter)
  container.addEventListener('pointerleave', leave)
  document.addEventListener('visibilitychange', leave)

  let timer: ReturnType<typeof setTimeout> | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  let latest: Told = {}
  const tell = () => {
    timer = null
    toldAt = performance.now()
    const state = awareness.getLocalState()
    if (state) awareness.setLocalState({ ...state, ...latest })
  }
  const stop = react('tell presence', () => {
    latest = whereOneIs(editor, isPointerHere.get())
    timer ??= setTimeout(tell, Math.max(0, toldAt + tellEveryMs - performance.now()))
  })

  return () => {
    stop()
    if (timer) clearTimeout(timer)
    container.removeEventListener('pointermove', enter)
    container.removeEventListener('pointerleave', leave)
    document.removeEventListener('visibilitychange', leave)
    forget(awareness)
  }
}

/** Whoever has left the canvas, for the form perhaps, is nowhere on it: there is nothing to follow. */
function forget(awareness: Awareness): void {
  const state = awareness.getLocalState()
  if (!state) return
  const told: (keyof Told)[] = ['cursor', 'selected', 'view', 'following']
  awareness.setLocalState(
    Object.fromEntries(Object.entries(state).filter(([key]) => !told.includes(key as keyof Told))),
  )
}

function whereOneIs(editor: Editor, isPointerHere: boolean): Told {
  const pointer = editor.store.get(TLPOINTER_ID)
  const { center, w, h } = editor.getViewportPageBounds()
  return {
    cursor: isPointerHere && pointer ? { x: Math.round(pointer.x), y: Math.round(pointer.y) } : null,
    selected: editor.getSelectedShapeIds().slice(0, mostSelected),
    view: { x: Math.round(center.x), y: Math.round(center.y), w: Math.round(w), h: Math.round(h) },
    following: editor.getInstanceState().followingUserId,
  }
}
