/** What is on a board, for reading: fields, exports, its small picture, and who wrote. */
import { Hono } from 'hono'
import { z } from 'zod'
import { ExportFormat, type AuthorsAnswer, type BoardFields } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { BoardId } from '../../shared/ids.ts'
import { asAttachment } from '../http/as-attachment.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId, readQuery } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import type { BoardParts } from './board-parts.ts'
import type { BoardInPlace } from './boards.ts'
import { findAuthors, nameByClientId } from './authors.ts'
import { exportBoard } from './export-board.ts'
import { fieldsOf } from './board-fields.ts'
import { readBoard, writersOn } from './read-board.ts'

const ExportQuery = z.strictObject({ as: ExportFormat })

export const contentRoutes = (parts: BoardParts) => {
  const { boards, digests, log } = parts
  const requireView = (c: HttpContext): Promise<BoardInPlace> =>
    boards.require(requireSignedIn(c), readId(c, BoardId), 'view')
  /** For what is taken along: nobody is named while names are hidden in the room. */
  const authorsFor = async (c: HttpContext, found: BoardInPlace): Promise<AuthorsAnswer['authors']> => {
    const viewer = c.get('viewer')
    return (await boards.sight.showsNames(found)) ? findAuthors(parts, { id: found.board.id, viewer }) : []
  }
  return new Hono<HttpEnv>()
    .get('/boards/:id/fields', async (c) => {
      const found = await requireView(c)
      const { board } = found
      const snapshot = await readBoard(log, board.id, requireCanvas(board.canvas))
      const authors = nameByClientId(await authorsFor(c, found))
      return c.json(fieldsOf(board.canvas, snapshot, authors) satisfies BoardFields)
    })
    .get('/boards/:id/export', async (c) => {
      const found = await requireView(c)
      const { as } = readQuery(c, ExportQuery)
      const authors = await authorsFor(c, found)
      const { body, type, fileName } = await exportBoard(parts, found, { as, language: c.get('language'), authors })
      return c.body(body, 200, {
        'content-type': type,
        'content-disposition': asAttachment(fileName),
      })
    })
    .get('/boards/:id/thumbnail.svg', async (c) => {
      const { board } = await requireView(c)
      const language = c.get('language')
      const headers = {
        etag: `"${await digests.version(board)}-${language}"`,
        // Its address carries the version, but whether one may see it is asked each time.
        'cache-control': 'private, no-cache',
        vary: 'cookie, accept-language',
      }
      if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
      const { svg, version } = await digests.thumbnail(board, language)
      return c.body(svg, 200, { ...headers, etag: `"${version}-${language}"`, 'content-type': 'image/svg+xml' })
    })
    .get('/boards/:id/authors', async (c) => {
      const found = await requireView(c)
      const viewer = c.get('viewer')
      // Who only looked is not told of.
      const among = await writersOn(log, found.board.id)
      const authors = await findAuthors(parts, { id: found.board.id, viewer, among })
      // A page has to know what its person may change as their own, also while names are hidden.
      const told = (await boards.sight.showsNames(found)) ? authors : authors.filter((one) => one.isYou)
      return c.json({ authors: told } satisfies AuthorsAnswer)
    })
}
