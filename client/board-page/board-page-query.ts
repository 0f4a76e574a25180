/** What the server says about a board's page; kept on this device, so that a board can be opened without a net, or while the server can't answer. */
import { queryOptions } from '@tanstack/react-query'
import { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { BoardId } from '../../shared/ids.ts'
import { isServerAway } from '../http/api-error.ts'
import { request } from '../http/request.ts'
import type { Device, PersonKey } from '../sync/device.ts'

export const boardPageKey = (boardId: BoardId) => ['board-page', boardId] as const

export const boardPageQuery = ({ boardId, device, person }: { boardId: BoardId; device: Device; person: PersonKey }) =>
  queryOptions({
    queryKey: boardPageKey(boardId),
    queryFn: async ({ signal }) => {
      const note = `board-page/${person}/${boardId}`
      try {
        const answer = await askBoardPage(boardId, signal)
        // A device that can't keep it only misses it when the net is gone.
        await device.notes.write(note, person, answer).catch(() => {})
        return answer
      } catch (error) {
        const kept = isServerAway(error) ? await device.notes.read(note).catch(() => null) : null
        const parsed = BoardPageAnswer.safeParse(kept)
        if (!parsed.success) throw error
        return parsed.data
      }
    },
    // Without a net there may be an answer all the same.
    networkMode: 'always',
    staleTime: 30_000,
  })

export const askBoardPage = (boardId: BoardId, signal?: AbortSignal): Promise<BoardPageAnswer> =>
  request({ path: `/api/boards/${boardId}`, answer: BoardPageAnswer, ...(signal ? { signal } : {}) })
