/** The lines of a page to a real server, spoken by a visitor instead of a browser. They can be cut before or after the server has heard. */
import { z } from 'zod'
import { ApiError } from '../../client/http/api-error.ts'
import type { SlipLine } from '../../client/slips/ask-slips.ts'
import type { BallotLine } from '../../client/votes/ask-ballots.ts'
import { ErrorBody } from '../../shared/api/error.ts'
import { BallotsAnswer, PlacedAnswer, SlipAnswer, SlipsAnswer } from '../../shared/api/facilitation.ts'
import type { Visitor } from './visitor.ts'

export interface Cable {
  state: 'whole' | 'cut' | 'dumb'
}

const noConnection = () => new ApiError({ code: 'noConnection', status: 0 })

async function ask<Answer>(
  { visitor, cable }: { visitor: Visitor; cable: Cable },
  answer: z.ZodType<Answer>,
  call: [method: string, path: string, body?: unknown],
): Promise<Answer> {
  if (cable.state === 'cut') throw noConnection()
  const { status, body } = await visitor.try(...call)
  if (cable.state === 'dumb') throw noConnection()
  if (status < 400) return answer.parse(status === 204 ? undefined : body)
  const { error, message } = ErrorBody.parse(body)
  throw new ApiError({ code: error, status, message })
}

const Nothing = z.undefined()

export function slipLineOf(visitor: Visitor, boardId: string, cable: Cable): SlipLine {
  const by = { visitor, cable }
  const path = `/api/boards/${boardId}`
  return {
    list: async () => (await ask(by, SlipsAnswer, ['GET', `${path}/slips`])).slips,
    write: async (id, text) => (await ask(by, SlipAnswer, ['PUT', `${path}/slips/${id}`, text])).slip,
    remove: (id) => ask(by, Nothing, ['DELETE', `${path}/slips/${id}`]),
    turnUp: async (fieldId) => void (await ask(by, SlipsAnswer, ['POST', `${path}/tray/turn-up`, { fieldId }])),
    place: async (slipIds) => (await ask(by, PlacedAnswer, ['POST', `${path}/tray/place`, { slipIds }])).placed,
    discard: (slipIds) => ask(by, Nothing, ['POST', `${path}/tray/discard`, { slipIds }]),
  }
}

export function ballotLineOf(visitor: Visitor, path: string, cable: Cable): BallotLine {
  const by = { visitor, cable }
  const own = async (...call: [string, string, unknown?]) => (await ask(by, BallotsAnswer, call)).ballots
  return {
    list: () => own('GET', path),
    give: ({ id, boardId, item }) => own('PUT', `${path}/${id}`, { boardId, item }),
    take: (id) => own('DELETE', `${path}/${id}`),
  }
}
