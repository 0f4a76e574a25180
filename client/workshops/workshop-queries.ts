/** What the server knows of workshops, as the pages ask for it. */
import { queryOptions } from '@tanstack/react-query'
import { BoardsAnswer } from '../../shared/api/boards.ts'
import { ControlRoomAnswer } from '../../shared/api/control-room.ts'
import { SchoolsAnswer } from '../../shared/api/schools.ts'
import { ConsultantsAnswer, WorkshopAnswer, WorkshopLive, WorkshopsAnswer } from '../../shared/api/workshops.ts'
import type { SchoolId, WorkshopId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'

/** How often the day's page asks what has moved. */
const liveEveryMs = 4_000

export const workshopsQuery = queryOptions({
  queryKey: ['workshops'],
  queryFn: async ({ signal }) => (await request({ path: '/api/workshops', answer: WorkshopsAnswer, signal })).workshops,
})

export const workshopQuery = (id: WorkshopId) =>
  queryOptions({
    queryKey: ['workshop', id],
    queryFn: async ({ signal }) =>
      (await request({ path: `/api/workshops/${id}`, answer: WorkshopAnswer, signal })).workshop,
    // Opened or closed by a colleague: this page follows.
    refetchInterval: 2 * liveEveryMs,
  })

export const liveQuery = (id: WorkshopId) =>
  queryOptions({
    queryKey: ['workshop', id, 'live'],
    queryFn: ({ signal }) => request({ path: `/api/workshops/${id}/live`, answer: WorkshopLive, signal }),
    refetchInterval: liveEveryMs,
  })

export const schoolsQuery = queryOptions({
  queryKey: ['schools'],
  queryFn: async ({ signal }) => (await request({ path: '/api/schools', answer: SchoolsAnswer, signal })).schools,
})

export const consultantsQuery = queryOptions({
  queryKey: ['consultants'],
  queryFn: async ({ signal }) =>
    (await request({ path: '/api/consultants', answer: ConsultantsAnswer, signal })).consultants,
})

export const workshopBoardsQuery = (id: WorkshopId) =>
  queryOptions({
    queryKey: ['boards', 'workshop', id],
    queryFn: async ({ signal }) =>
      (await request({ path: `/api/boards?workshopId=${id}`, answer: BoardsAnswer, signal })).boards,
  })

export const schoolBoardsQuery = (id: SchoolId) =>
  queryOptions({
    queryKey: ['boards', 'school', id],
    queryFn: async ({ signal }) =>
      (await request({ path: `/api/boards?schoolId=${id}`, answer: BoardsAnswer, signal })).boards,
  })

/** How often the control room looks again; what the server tells by itself comes at once. */
const controlRoomEveryMs = 2_000

/** Every table of the day, for those who run it. */
export const controlRoomQuery = (id: WorkshopId) =>
  queryOptions({
    queryKey: ['workshop', id, 'control-room'],
    queryFn: ({ signal }) => request({ path: `/api/workshops/${id}/control-room`, answer: ControlRoomAnswer, signal }),
    refetchInterval: controlRoomEveryMs,
  })
