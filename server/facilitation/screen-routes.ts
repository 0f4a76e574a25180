/** Screens in the hall: a device asks for a code, a facilitator pairs it, and from then on it sees what the remote shows. */
import { Hono } from 'hono'
import QRCode from 'qrcode'
import { PairScreen, type ScreenAnswer } from '../../shared/api/screens.ts'
import { AppError } from '../../shared/errors.ts'
import { addScreen, removeScreen } from '../../shared/facilitation/table-acts.ts'
import { ScreenId, WorkshopId } from '../../shared/ids.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn, startSession } from '../http/session.ts'
import { newId } from '../new-id.ts'
import { joinAddress } from '../workshops/show-workshop.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import { answerLive } from './remote.ts'

export const screenRoutes = (parts: FacilitationParts) => {
  const { waitingScreens, screenCookie, workshops, days, store, clock, clientAddress } = parts
  return new Hono<HttpEnv>()
    .post('/screens', (c) => {
      // Pairing signs a device in as a screen: somebody's own laptop is not to lose them by that.
      const viewer = c.get('viewer')
      if (viewer.kind === 'account' || viewer.kind === 'guest') throw new AppError('signedInHere')
      const { secret, code, expiresAt } = waitingScreens.begin(clientAddress(c))
      c.header('set-cookie', screenCookie.write(secret))
      return c.json({ screen: { status: 'waiting', code, expiresAt } } satisfies ScreenAnswer, 201)
    })
    .get('/screens/me', async (c) => c.json({ screen: await findScreen(parts, c) } satisfies ScreenAnswer))
    .get('/screens/me/qr.svg', async (c) => {
      const viewer = requireSignedIn(c)
      const day = viewer.kind === 'link' ? await days.open(viewer.workshopId) : null
      if (!day?.state.screens.some(({ id }) => id === viewer.id)) throw new AppError('notFound')
      const { workshop } = await day.setting()
      if (workshop.joinCode === null) throw new AppError('workshopNotOpen')
      const address = joinAddress(parts.ownOrigin.originOf(c), workshop.joinCode)
      const svg = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
      return c.body(svg, 200, { 'content-type': 'image/svg+xml' })
    })
    .delete('/screens/me', async (c) => {
      const viewer = c.get('viewer')
      const secret = screenCookie.read(c.req.header('cookie'))
      if (secret) waitingScreens.end(secret)
      c.header('set-cookie', screenCookie.clear())
      if (viewer.kind === 'link') {
        const day = await days.open(viewer.workshopId)
        await day.take(async (setting) => {
          await store.removeScreen(ScreenId.parse(viewer.id))
          await day.keep(removeScreen(day.state, viewer.id, setting))
        })
        parts.changes.announce()
      }
      return c.body(null, 204)
    })
    .post('/workshops/:id/screens', async (c) => {
      const viewer = requireSignedIn(c)
      const { id: workshopId } = await workshops.require(viewer, readId(c, WorkshopId), 'run')
      const { code, name } = await readJson(c, PairScreen)
      const day = await days.open(workshopId)
      await day.take(async (setting) => {
        if (!waitingScreens.isWaiting(code)) throw new AppError('wrongPairingCode')
        const screenId = ScreenId.parse(newId())
        const state = addScreen(day.state, { id: screenId, name }, setting)
        if (!state) throw new AppError('tooManyScreens')
        await store.addScreen({ id: screenId, workshopId, createdAt: clock() })
        await day.keep(state)
        waitingScreens.pair(code, { screenId, workshopId })
      })
      return c.json(await answerLive(parts, viewer, day), 201)
    })
}

/** A device that has been paired since it last asked gets its session with this answer. */
async function findScreen(parts: FacilitationParts, c: HttpContext): Promise<ScreenAnswer['screen']> {
  const { screenCookie } = parts
  const origin = parts.ownOrigin.originOf(c)
  const secret = screenCookie.read(c.req.header('cookie'))
  const waiting = secret === null ? null : parts.waitingScreens.find(secret)
  if (secret && waiting?.pairedTo) {
    const { screenId, workshopId } = waiting.pairedTo
    parts.waitingScreens.end(secret)
    c.header('set-cookie', screenCookie.clear())
    const day = await parts.days.open(workshopId)
    if (!day.state.screens.some(({ id }) => id === screenId)) return { status: 'none' }
    await startSession(c, parts, { kind: 'link', id: screenId })
    return { status: 'paired', screenId, workshopId, origin }
  }
  if (waiting) return { status: 'waiting', code: waiting.code, expiresAt: waiting.expiresAt }
  const viewer = c.get('viewer')
  if (viewer.kind !== 'link') return { status: 'none' }
  const { state } = await parts.days.open(viewer.workshopId)
  const screen = state.screens.find(({ id }) => id === viewer.id)
  return screen ? { status: 'paired', screenId: screen.id, workshopId: viewer.workshopId, origin } : { status: 'none' }
}
