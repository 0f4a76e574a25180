/** A click puts a note there and lets one write in it at once; dragging moves it to its place first. */
import {
  createShapeId,
  StateNode,
  type TLKeyboardEventInfo,
  type TLPointerEventInfo,
  type TLShapeId,
  type TLStateNodeConstructor,
} from 'tldraw'
import { type StickyShape, stickySize } from '../../shared/document/sticky-shape.ts'

class Idle extends StateNode {
  static override id = 'idle'

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerDown(info: TLPointerEventInfo) {
    this.parent.transition('pointing', info)
  }

  /** Without a pointer: in the middle of what one sees. */
  override onKeyDown({ key }: TLKeyboardEventInfo) {
    if (key === 'Enter') writeNewSticky(this.editor)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}

class Pointing extends StateNode {
  static override id = 'pointing'
  #mark = ''
  #noteId: TLShapeId | null = null

  override onEnter() {
    const { x, y } = this.editor.inputs.originPagePoint
    this.#mark = this.editor.markHistoryStoppingPoint('create note')
    this.#noteId = createSticky(this.editor, { x, y })
    if (!this.#noteId) this.#giveUp()
  }

  override onPointerMove(info: TLPointerEventInfo) {
    const note = this.#noteId && this.editor.getShape(this.#noteId)
    if (!note || !this.editor.inputs.isDragging) return
    this.editor.setCurrentTool('select.translating', {
      ...info,
      target: 'shape',
      shape: note,
      onInteractionEnd: 'sticky',
      isCreating: true,
      creatingMarkId: this.#mark,
      onCreate: () => writeIn(this.editor, note.id),
    })
  }

  override onPointerUp() {
    this.#finish()
  }

  override onComplete() {
    this.#finish()
  }

  override onCancel() {
    this.#giveUp()
  }

  override onInterrupt() {
    this.#giveUp()
  }

  #finish() {
    if (this.#noteId) writeIn(this.editor, this.#noteId)
  }

  #giveUp() {
    this.editor.bailToMark(this.#mark)
    this.parent.transition('idle')
  }
}

export class StickyTool extends StateNode {
  static override id = 'sticky'
  static override initial = 'idle'
  static override children = (): TLStateNodeConstructor[] => [Idle, Pointing]
  override shapeType = 'sticky'
}

/** A note with its middle there; null when the board is full. */
export function createSticky(editor: StateNode['editor'], middle: { x: number; y: number }): TLShapeId | null {
  const id = createShapeId()
  const half = stickySize.first / 2
  editor.createShape<StickyShape>({ id, type: 'sticky', x: middle.x - half, y: middle.y - half })
  if (!editor.getShape(id)) return null
  editor.select(id)
  return id
}

/** In the middle of what one sees, a little aside for each note that lies there already. */
export function writeNewSticky(editor: StateNode['editor']): void {
  const step = 28
  const { x, y } = editor.getViewportPageBounds().center
  const middle = { x, y }
  const middles = editor
    .getCurrentPageShapes()
    .filter(({ type }) => type === 'sticky')
    .map((shape) => editor.getShapePageBounds(shape)?.center)
  while (middles.some((taken) => taken && Math.hypot(taken.x - middle.x, taken.y - middle.y) < step / 2)) {
    middle.x += step
    middle.y += step
  }
  editor.markHistoryStoppingPoint('create note')
  const id = createSticky(editor, middle)
  if (id) writeIn(editor, id)
}

export function writeIn(editor: StateNode['editor'], id: TLShapeId): void {
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
}
