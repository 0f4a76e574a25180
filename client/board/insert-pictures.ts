/** Pictures from a file, the clipboard or a drop: first to the server, then onto the board, so that no shape is ever without its picture. */
import {
  AssetRecordType,
  Box,
  createShapeId,
  type Editor,
  type TLAsset,
  type TLImageShape,
  type TLShapeId,
} from 'tldraw'
import { ImageAnswer } from '../../shared/api/boards.ts'
import type { BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { request } from '../http/request.ts'

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
export const mostPicturesAtOnce = 10

/** Canvas units: a picture is put there no larger, and can be drawn out afterwards. */
const firstSide = 480

/** What takes longer than this is spoken of. */
const slowMs = 1_200

/** What the person is told while it happens. */
export interface PictureNews {
  working: (count: number) => void
  wrongKind: () => void
  tooMany: () => void
  failed: (name: string, error: unknown) => void
}

export async function uploadPicture(boardId: BoardId, file: Blob): Promise<ImageAnswer['image']> {
  const { image } = await request({
    method: 'POST',
    path: `/api/boards/${boardId}/images`,
    body: file,
    answer: ImageAnswer,
  })
  return image
}

export function assetOf(image: ImageAnswer['image'], name: string): TLAsset {
  return AssetRecordType.create({
    id: AssetRecordType.createId(image.id),
    type: 'image',
    props: {
      name: name.slice(0, limits.nameLength),
      src: image.url,
      w: image.width,
      h: image.height,
      mimeType: image.mimeType,
      isAnimated: false,
    },
    meta: {},
  })
}

export interface InsertPictures {
  editor: Editor
  boardId: BoardId
  files: readonly File[]
  middle: { x: number; y: number }
  news: PictureNews
}

export async function insertPictures({ editor, boardId, files, middle, news }: InsertPictures): Promise<void> {
  const pictures = files.filter(({ type }) => pictureTypes.includes(type))
  if (pictures.length < files.length) news.wrongKind()
  if (pictures.length > mostPicturesAtOnce) return news.tooMany()
  if (pictures.length === 0) return
  const slow = setTimeout(() => news.working(pictures.length), slowMs)
  const uploads = await Promise.allSettled(pictures.map((file) => uploadPicture(boardId, file)))
  clearTimeout(slow)
  const shapeIds: TLShapeId[] = []
  editor.markHistoryStoppingPoint('insert pictures')
  for (const [index, upload] of uploads.entries()) {
    const name = pictures[index]?.name ?? ''
    if (upload.status === 'rejected') news.failed(name, upload.reason)
    else shapeIds.push(putPicture(editor, assetOf(upload.value, name), shiftedBy(middle, 40 * shapeIds.length)))
  }
  editor.setCurrentTool('select')
  editor.select(...shapeIds.filter((id) => editor.getShape(id)))
}

/** Another picture in the same shape, as wide as before. */
export async function replacePicture(editor: Editor, boardId: BoardId, shapeId: TLShapeId, file: File): Promise<void> {
  const asset = assetOf(await uploadPicture(boardId, file), file.name)
  const shape = editor.getShape<TLImageShape>(shapeId)
  if (!shape || asset.type !== 'image') return
  editor.createAssets([asset])
  const h = (shape.props.w / asset.props.w) * asset.props.h
  editor.updateShape<TLImageShape>({ id: shapeId, type: 'image', props: { assetId: asset.id, crop: null, h } })
}

function putPicture(editor: Editor, asset: TLAsset, middle: { x: number; y: number }): TLShapeId {
  const id = createShapeId()
  if (asset.type !== 'image') return id
  const scale = Math.min(1, firstSide / Math.max(asset.props.w, asset.props.h))
  const box = Box.FromCenter(middle, { x: asset.props.w * scale, y: asset.props.h * scale })
  editor.createAssets([asset])
  editor.createShape<TLImageShape>({
    id,
    type: 'image',
    x: box.x,
    y: box.y,
    props: { assetId: asset.id, w: box.w, h: box.h },
  })
  return id
}

const shiftedBy = ({ x, y }: { x: number; y: number }, by: number) => ({ x: x + by, y: y + by })
