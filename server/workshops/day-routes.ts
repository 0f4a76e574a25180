/** What those who run a day do on it: hand out boards, see what moves, show the code, give out a viewer link. */
import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import QRCode from 'qrcode'
import { HandOut } from '../../shared/api/workshops.ts'
import { AppError } from '../../shared/errors.ts'
import { WorkshopId } from '../../shared/ids.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn, startSession } from '../http/session.ts'
import { newId } from '../new-id.ts'
import { ViewByLink } from '../../shared/api/workshops.ts'
import { workshopLevel } from '../../shared/roles.ts'
import { handOut } from './hand-out.ts'
import { joinAddress } from './show-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

export const dayRoutes = (parts: WorkshopParts) => {
  const { workshops, boards, showBoards, live, turns, clock } = parts
  return new Hono<HttpEnv>()
    .post('/workshops/:id/boards', async (c) => {
      const viewer = requireSignedIn(c)
      const workshop = await workshops.require(viewer, readId(c, WorkshopId), 'run')
      const wanted = await readJson(c, HandOut)
      await turns.take(workshop.id, async () => {
        // Asked again when it is this request's turn: the workshop may have been deleted meanwhile.
        const now = await workshops.require(viewer, workshop.id, 'run')
        const existing = await boards.store.listOfWorkshop(workshop.id)
        const language = c.get('language')
        const made = handOut({ workshop: now, existing, wanted, language, say: parts.speak(language), now: clock() })
        await boards.store.add(made)
      })
      return c.json({ boards: await showBoards.ofWorkshop(viewer, workshop) }, 201)
    })
    .get('/workshops/:id/live', async (c) => {
      const viewer = requireSignedIn(c)
      const workshop = await workshops.require(viewer, readId(c, WorkshopId), 'see')
      const shown = await showBoards.ofWorkshop(viewer, workshop)
      return c.json({ boards: shown, present: live.present(shown.map(({ id }) => id)) })
    })
    .get('/workshops/:id/qr.svg', async (c) => {
      const workshop = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      if (workshop.joinCode === null) throw new AppError('workshopNotOpen')
      const address = joinAddress(parts.ownOrigin.originOf(c), workshop.joinCode)
      const svg = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
      return c.body(svg, 200, { 'content-type': 'image/svg+xml' })
    })
    .post('/workshops/:id/viewer-link', async (c) => {
      const { id } = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      const token = randomBytes(24).toString('base64url')
      await workshops.store.setViewerLink({ id: newId(), workshopId: id, tokenHash: hashOf(token), createdAt: clock() })
      parts.changes.announce()
      return c.json({ url: `${parts.ownOrigin.originOf(c)}/view#${token}` }, 201)
    })
    .delete('/workshops/:id/viewer-link', async (c) => {
      const { id } = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      await workshops.store.removeViewerLink(id)
      parts.changes.announce()
      return c.body(null, 204)
    })
    .post('/view', async (c) => {
      const { token } = await readJson(c, ViewByLink)
      const link = await workshops.store.findViewerLink(hashOf(token))
      const workshop = link && (await workshops.find(link.workshopId))
      if (!workshop) throw new AppError('notFound')
      const viewer = c.get('viewer')
      // Whoever sees more than the link shows keeps what they have.
      const stays = viewer.kind !== 'nobody' && workshopLevel(viewer, workshop) !== 'none'
      const now = stays ? viewer : await startSession(c, parts, { kind: 'link', id: link.id })
      return c.json({ viewer: now, workshopId: workshop.id })
    })
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
