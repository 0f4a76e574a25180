/**
 * Shapes from the clipboard: from this board, from another one here, or from anywhere else that copies shapes the same way. What may
 * not stand on a board is left out; the rest becomes shapes like any others, with new ids, and notes with their texts.
 */
import {
  createBindingId,
  createShapeId,
  type Editor,
  type TLAsset,
  type TLAssetId,
  type TLBinding,
  type TLContent,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { imageSource, shapeTypes } from '../../shared/document/record-schema.ts'
import { limits } from '../../shared/limits.ts'
import type { NoteTexts } from './note-texts.ts'

/** Under this name a copied note takes its text along. */
export const textOnTheWay = 'noteText'

export interface PastedShapes {
  content: TLContent
  /** New shape id -> the note's text. */
  texts: ReadonlyMap<TLShapeId, string>
  /** Pictures that this board doesn't have yet, as data: addresses. */
  pictures: readonly TLAsset[]
}

export function tidyPasted(content: TLContent, hasAsset: (id: TLAssetId) => boolean): PastedShapes {
  const roots = new Set(content.rootShapeIds)
  const kept = content.shapes.filter((shape) => roots.has(shape.id) && shapeTypes.includes(shape.type))
  const newIds = new Map(kept.map(({ id }) => [id, createShapeId()]))
  const newId = (id: TLShapeId) => newIds.get(id) ?? id
  const texts = new Map<TLShapeId, string>()
  const shapes = kept.map((shape) => {
    const text = shape.meta[textOnTheWay]
    if (shape.type === 'sticky' && typeof text === 'string') {
      texts.set(newId(shape.id), text.slice(0, limits.noteLength))
    }
    return plainShape(shape, newId(shape.id))
  })
  const bindings = (content.bindings ?? [])
    .filter(({ type, fromId, toId }) => type === 'arrow' && newIds.has(fromId) && newIds.has(toId))
    .map((binding): TLBinding => ({
      ...binding,
      id: createBindingId(),
      fromId: newId(binding.fromId),
      toId: newId(binding.toId),
      meta: {},
    }))
  const assets = content.assets.filter((asset) => asset.type === 'image')
  const known = assets.filter(({ id, props }) => hasAsset(id) && imageSource.test(props.src ?? ''))
  return {
    content: { ...content, shapes, bindings, assets: known, rootShapeIds: shapes.map(({ id }) => id) },
    texts,
    pictures: assets.filter(({ id, props }) => !hasAsset(id) && props.src?.startsWith('data:image/')),
  }
}

/** Nothing of where it came from: no lock, no link, no facts of its own, and our typeface. */
function plainShape(shape: TLShape, id: TLShapeId): TLShape {
  const props: Record<string, unknown> = { ...shape.props }
  if ('url' in props) props['url'] = ''
  if ('font' in props) props['font'] = 'sans'
  return { ...shape, id, isLocked: false, meta: {}, props }
}

/** Makes every copy of a note in this editor carry its text: copies to the clipboard and copies on the spot. */
export function carryNoteTexts(editor: Editor, texts: NoteTexts): () => void {
  const getContent = editor.getContentFromCurrentPage.bind(editor)
  editor.getContentFromCurrentPage = (shapes) => {
    const content = getContent(shapes)
    if (!content) return content
    const withText = (shape: TLShape): TLShape =>
      shape.type === 'sticky' ? { ...shape, meta: { [textOnTheWay]: texts.read(shape.id) } } : shape
    return { ...content, shapes: content.shapes.map(withText) }
  }

  const duplicate = editor.duplicateShapes.bind(editor)
  editor.duplicateShapes = (shapes, offset) => {
    const from = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    duplicate(shapes, offset)
    // The copies are selected now, in the order of their originals; if there was no room for them, the originals still are.
    for (const [index, id] of editor.getSelectedShapeIds().entries()) {
      const original = from[index]
      if (original && original !== id) texts.keepFor(id, texts.read(original))
    }
    return editor
  }

  return () => {
    editor.getContentFromCurrentPage = getContent
    editor.duplicateShapes = duplicate
  }
}
