/**
 * Keeps a `<textarea>` or `<input>` and a Y.Text the same, while others write in the same text.
 *
 * Invariants
 * - No letter is lost or doubled: what a person types enters the document as the smallest edit that explains it, at once, also while an
 *   input method (a phone's keyboard, a dead key) is still composing.
 * - While something is being composed the element isn't touched; what others wrote meanwhile is shown when it ends.
 * - A caret keeps to the letter on its left; a selection doesn't take in what others write at its ends.
 * - Undo takes back one's own writing only.
 */
import * as Y from 'yjs'
import {
  editBetween,
  movePlaces,
  movePosition,
  placeOfPosition,
  placesOf,
  positionOfPlace,
  withinLength,
  type Places,
  type TextDelta,
  type TextEdit,
} from './text-edit.ts'

export type TextElement = HTMLTextAreaElement | HTMLInputElement

export interface TextBindingOptions {
  mayEdit: boolean
  /** In UTF-16 code units, as `maxlength` counts. */
  maxLength: number
  /** After the text changed, with its length; `byMe` when it was typed here. */
  onChange?: (change: { length: number; byMe: boolean }) => void
}

export interface TextBinding {
  undo: () => void
  redo: () => void
  /** Begins a new step of undo, e.g. when the person leaves the field. */
  endStep: () => void
  destroy: () => void
}

/** Typing pauses shorter than this make one step of undo. */
const undoStepMs = 600

export function bindText(element: TextElement, text: Y.Text, options: TextBindingOptions): TextBinding {
  const origin = {}
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: undoStepMs })
  let shown = ''
  let places: Places = null
  let isComposing = false

  const isFocused = () => (element.getRootNode() as Document | ShadowRoot).activeElement === element

  /** Shows the document's text, with the selection at these places of it; without them the selection is left to the browser. */
  const show = (selection: { start: number; end: number } | null) => {
    const value = text.toJSON()
    const { scrollTop } = element
    element.value = value
    shown = element.value
    places = placesOf(shown, value)
    if (!selection || !isFocused()) return
    element.setSelectionRange(positionOfPlace(selection.start, places), positionOfPlace(selection.end, places))
    element.scrollTop = scrollTop
  }

  const selectionInDocument = () => ({
    start: placeOfPosition(element.selectionStart ?? 0, places),
    end: placeOfPosition(element.selectionEnd ?? 0, places),
  })

  /** Brings what the element holds into the document. */
  const takeIn = () => {
    const typed = editBetween(shown, element.value, element.selectionEnd ?? element.value.length)
    if (!typed) return
    if (!options.mayEdit) return show(selectionInDocument())
    const edit = withinLength(typed, text.length, options.maxLength)
    const at = placeOfPosition(edit.at, places)
    const delta = deltaOf(edit, at, places)
    text.doc!.transact(() => text.applyDelta([...delta]), origin)
    if (edit.insert !== typed.insert && !isComposing) {
      show({ start: at + edit.insert.length, end: at + edit.insert.length })
    } else {
      places = places && placesAfter(edit, at, places, delta)
      shown = element.value
    }
    options.onChange?.({ length: text.length, byMe: true })
  }

  const onInput = () => takeIn()
  const onCompositionStart = () => {
    isComposing = true
  }
  const onCompositionEnd = () => {
    takeIn()
    isComposing = false
    if (places || shown !== text.toJSON()) show(selectionInDocument())
  }

  const onRemoteChange = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return
    const delta = event.delta as TextDelta
    if (isComposing) places = movePlaces(places ?? Array.from({ length: shown.length }, (_, index) => index), delta)
    else if (transaction.origin === history) {
      const caret = endOfLastChange(delta)
      show({ start: caret, end: caret })
    } else {
      const { start, end } = selectionInDocument()
      const movedEnd = movePosition(end, delta, 'left')
      show({ start: start === end ? movedEnd : Math.min(movedEnd, movePosition(start, delta, 'right')), end: movedEnd })
    }
    options.onChange?.({ length: text.length, byMe: transaction.origin === history })
  }

  const undo = () => {
    if (options.mayEdit && !isComposing) history.undo()
  }
  const redo = () => {
    if (options.mayEdit && !isComposing) history.redo()
  }
  /** The browser's own undo would bring back a text from before the others' changes. */
  const onBeforeInput = (event: Event) => {
    const { inputType } = event as InputEvent
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return
    event.preventDefault()
    if (inputType === 'historyUndo') undo()
    else redo()
  }
  const onKeyDown = (event: Event) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key } = event as KeyboardEvent
    if (!(ctrlKey || metaKey) || altKey) return
    const letter = key.toLowerCase()
    if (letter !== 'z' && letter !== 'y') return
    event.preventDefault()
    if (letter === 'z' && !shiftKey) undo()
    else redo()
  }
  const endStep = () => history.stopCapturing()

  const listeners: [string, (event: Event) => void][] = [
    ['input', onInput],
    ['compositionstart', onCompositionStart],
    ['compositionend', onCompositionEnd],
    ['beforeinput', onBeforeInput],
    ['keydown', onKeyDown],
    ['blur', endStep],
  ]
  show(null)
  for (const [name, listener] of listeners) element.addEventListener(name, listener)
  text.observe(onRemoteChange)

  return {
    undo,
    redo,
    endStep,
    destroy: () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener)
      text.unobserve(onRemoteChange)
      history.clear()
      history.destroy()
    },
  }
}

interface Step {
  retain?: number
  insert?: string
  delete?: number
}

/** The edit as a delta of the document: letters that are gone there already are not removed again. */
function deltaOf(edit: TextEdit, at: number, places: Places): Step[] {
  const steps: Step[] = [{ retain: at }]
  if (edit.insert) steps.push({ insert: edit.insert })
  let from = at
  for (let index = edit.at; index < edit.at + edit.remove; index++) {
    const place = places ? places[index]! : index
    if (place === -1) continue
    if (place > from) steps.push({ retain: place - from })
    const last = steps.at(-1)!
    if (place === from && last.delete !== undefined) last.delete++
    else steps.push({ delete: 1 })
    from = place + 1
  }
  return steps.filter((step) => step.retain !== 0)
}

function placesAfter(edit: TextEdit, at: number, places: readonly number[], delta: TextDelta): number[] {
  const moved = movePlaces(places, delta)
  const inserted = Array.from({ length: edit.insert.length }, (_, index) => at + index)
  return [...moved.slice(0, edit.at), ...inserted, ...moved.slice(edit.at + edit.remove)]
}

function endOfLastChange(delta: TextDelta): number {
  let at = 0
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    else if (typeof step.insert === 'string') at += step.insert.length
  }
  return at
}
