import { LiveAnswer } from '../../shared/api/facilitation.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'

const pathOf = (workshopId: WorkshopId) => `/api/workshops/${workshopId}/facilitation`

/** What the room is doing now, as this viewer may see it. */
export const askLive = (workshopId: WorkshopId): Promise<LiveAnswer> =>
  request({ path: pathOf(workshopId), answer: LiveAnswer })

/** Presses the remote; answers with what the room is doing after it. */
export const sendCommand = (workshopId: WorkshopId, command: Command): Promise<LiveAnswer> =>
  request({ method: 'POST', path: pathOf(workshopId), body: command, answer: LiveAnswer })
