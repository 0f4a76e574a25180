import { Hono } from 'hono'
import { BoardId, ImageId } from '../../shared/ids.ts'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import type { ImageAnswer } from '../../shared/api/boards.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readBytes } from '../http/read-bytes.ts'
import { readId } from '../http/read-json.ts'
import { uploadSecurityPolicy } from '../http/security-headers.ts'
import { requireSignedIn } from '../http/session.ts'
import { newId } from '../new-id.ts'
import type { BoardParts } from './board-parts.ts'
import { reencodeImage } from './reencode-image.ts'
import { Slots } from './slots.ts'

export const imageRoutes = (parts: BoardParts) => {
  const { boards, images, imageFiles, unusedImages, clock } = parts
  // Decoded, a picture may take 160 MB; undecoded, the limit on a body.
  const uploads = new Slots({ most: 20, mostWaiting: 100 })
  const decoding = new Slots({ most: 2, mostWaiting: 20 })
  return new Hono<HttpEnv>()
    .post('/boards/:id/images', async (c) => {
      const { board } = await boards.require(requireSignedIn(c), readId(c, BoardId), 'edit')
      const { bytes, ...facts } = await uploads.take(async () => {
        const sent = await readBytes(c, limits.imageBytes, 'imageTooLarge')
        return decoding.take(() => reencodeImage(sent))
      })
      const image = {
        id: ImageId.parse(newId()),
        boardId: board.id,
        bytes: bytes.byteLength,
        createdAt: clock(),
        ...facts,
      }
      // The file first: a row without its picture would be a promise that can't be kept.
      await imageFiles.write(image.id, bytes)
      try {
        const add = () => images.add(image, limits.imagesPerBoard)
        if (!(await add())) {
          await unusedImages.free(board.id)
          if (!(await add())) throw new AppError('boardFull')
        }
      } catch (error) {
        await imageFiles.remove([image.id])
        throw error
      }
      const { id, width, height, mimeType } = image
      return c.json({ image: { id, url: `/api/images/${id}`, width, height, mimeType } } satisfies ImageAnswer, 201)
    })
    .get('/images/:id', async (c) => {
      const viewer = requireSignedIn(c)
      const image = await images.find(readId(c, ImageId))
      if (!image) throw new AppError('notFound')
      await boards.require(viewer, image.boardId, 'view')
      const headers = {
        etag: `"${image.id}"`,
        'cache-control': 'private, no-cache',
        'content-security-policy': uploadSecurityPolicy,
      }
      if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
      const bytes = await imageFiles.read(image.id)
      if (!bytes) throw new AppError('notFound')
      return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': image.mimeType })
    })
}
