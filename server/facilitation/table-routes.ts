/** What a table asks for: help, more time; and a whisper that it has read. */
import { Hono } from 'hono'
import { AppError } from '../../shared/errors.ts'
import { askForTime, lowerHand, putWhisperAway, raiseHand } from '../../shared/facilitation/table-acts.ts'
import { WhisperId } from '../../shared/ids.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { requireAtTable } from './at-table.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import { doerOf } from './person.ts'

export const tableRoutes = (parts: FacilitationParts) =>
  new Hono<HttpEnv>()
    .put('/boards/:id/hand', async (c) => {
      const { viewer, board, day } = await requireAtTable(c, parts)
      await day.take((setting) => day.keep(raiseHand(day.state, board.id, { ...setting, by: doerOf(viewer) })))
      return c.body(null, 204)
    })
    .delete('/boards/:id/hand', async (c) => {
      const { board, day } = await requireAtTable(c, parts)
      await day.take((setting) => day.keep(lowerHand(day.state, board.id, setting)))
      return c.body(null, 204)
    })
    .put('/boards/:id/more-time', async (c) => {
      const { viewer, board, day } = await requireAtTable(c, parts)
      await day.take(async (setting) => {
        const asked = askForTime(day.state, board.id, { ...setting, by: doerOf(viewer) })
        if (!asked) throw new AppError('noTimer')
        await day.keep(asked)
      })
      return c.body(null, 204)
    })
    .delete('/boards/:id/whispers/:whisperId', async (c) => {
      const { board, day } = await requireAtTable(c, parts)
      const whisperId = WhisperId.safeParse(c.req.param('whisperId'))
      if (!whisperId.success) throw new AppError('notFound')
      await day.take(async (setting) => {
        const left = putWhisperAway(day.state, board.id, whisperId.data, setting)
        if (!left) throw new AppError('notFound')
        await day.keep(left)
      })
      return c.body(null, 204)
    })
