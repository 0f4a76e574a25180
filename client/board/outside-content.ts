/** What comes onto the board from outside: pictures, words and shapes. No addresses are fetched, nothing is embedded. */
import { type Editor, type TLImageShape, type TLShapeId, type VecLike } from 'tldraw'
import type { BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { assetOf, insertPictures, type PictureNews, replacePicture, uploadPicture } from './insert-pictures.ts'
import type { NoteTexts } from './note-texts.ts'
import { type PastedShapes, tidyPasted } from './pasted-shapes.ts'
import { createSticky } from './sticky-tool.ts'

export interface OutsideContentOptions {
  editor: Editor
  boardId: BoardId
  texts: NoteTexts
  news: PictureNews
}

export function takeOutsideContent({ editor, boardId, texts, news }: OutsideContentOptions): void {
  const middleOr = (point: VecLike | undefined) => {
    const { x, y } = point ?? editor.getViewportPageBounds().center
    return { x, y }
  }
  const putWords = (words: string, point: VecLike | undefined) => {
    const text = words
      .replaceAll('\r\n', '\n')
      .replaceAll('\u0000', '')
      .trim()
      .slice(0, limits.noteLength)
      .toWellFormed()
    if (!text || editor.getIsReadonly()) return
    editor.markHistoryStoppingPoint('paste words')
    const id = createSticky(editor, middleOr(point))
    if (id) texts.keepFor(id, text)
  }

  const replace = async (shapeId: TLShapeId, file: File) => {
    try {
      await replacePicture(editor, boardId, shapeId, file)
    } catch (error) {
      news.failed(file.name, error)
    }
  }

  editor.registerExternalContentHandler('text', ({ text, point }) => putWords(text, point))
  editor.registerExternalContentHandler('url', ({ url, point }) => putWords(url, point))
  editor.registerExternalContentHandler('files', ({ files, point }) => {
    if (!editor.getIsReadonly()) void insertPictures({ editor, boardId, files, middle: middleOr(point), news })
  })
  editor.registerExternalContentHandler('file-replace', ({ file, shapeId }) => void replace(shapeId, file))
  editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
    if (editor.getIsReadonly()) return
    const pasted = tidyPasted(content, (id) => editor.getAsset(id) !== undefined)
    void putShapes({ editor, boardId, texts, news }, pasted, point)
  })
}

async function putShapes(
  options: OutsideContentOptions,
  pasted: PastedShapes,
  point: VecLike | undefined,
): Promise<void> {
  const { editor, boardId, texts, news } = options
  const assets = [...pasted.content.assets]
  const replaced = new Map<string, string>()
  for (const picture of pasted.pictures) {
    if (picture.type !== 'image' || !picture.props.src) continue
    try {
      const asset = assetOf(await uploadPicture(boardId, blobOf(picture.props.src)), picture.props.name)
      assets.push(asset)
      replaced.set(picture.id, asset.id)
    } catch (error) {
      news.failed(picture.props.name, error)
    }
  }
  const here = new Set(assets.map(({ id }) => id as string))
  const shapes = pasted.content.shapes.flatMap((shape) => {
    if (shape.type !== 'image') return [shape]
    const { assetId } = (shape as TLImageShape).props
    const id = replaced.get(assetId ?? '') ?? assetId ?? ''
    return here.has(id) ? [{ ...shape, props: { ...shape.props, assetId: id } }] : []
  })
  if (shapes.length === 0) return
  const ids = new Set(shapes.map(({ id }) => id))
  const bindings = (pasted.content.bindings ?? []).filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId))
  for (const [id, text] of pasted.texts) texts.keepFor(id, text)
  editor.markHistoryStoppingPoint('paste')
  const rootShapeIds: TLShapeId[] = shapes.map(({ id }) => id)
  editor.putContentOntoCurrentPage(
    { ...pasted.content, shapes, bindings, assets, rootShapeIds },
    { preserveIds: true, select: true, ...(point ? { point } : {}) },
  )
}

/** The picture in a `data:` address. Fetching it is nothing that the page may do: it connects to its own server alone. */
function blobOf(address: string): Blob {
  const [, type = '', content = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(address) ?? []
  return new Blob([Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0)], { type })
}
