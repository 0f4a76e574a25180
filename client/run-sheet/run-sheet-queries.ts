/** The run sheet and the programme, as the server has them. */
import { keepPreviousData, queryOptions, replaceEqualDeep } from '@tanstack/react-query'
import { ProgrammeAnswer, RunSheetAnswer } from '../../shared/api/run-sheet.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'

/** For those who run the day, and for the one in the chair. */
export const runSheetQuery = (id: WorkshopId) =>
  queryOptions({
    queryKey: ['run-sheet', id],
    queryFn: async ({ signal }) =>
      (await request({ path: `/api/workshops/${id}/run-sheet`, answer: RunSheetAnswer, signal })).runSheet,
    // An answer that was overtaken by a newer one changes nothing.
    structuralSharing: (before, now) => (versionOf(now) < versionOf(before) ? before : replaceEqualDeep(before, now)),
  })

/** For everyone who may see the day. */
export const programmeQuery = (id: WorkshopId, version: number | null) =>
  queryOptions({
    queryKey: ['programme', id, version],
    queryFn: ({ signal }) => request({ path: `/api/workshops/${id}/programme`, answer: ProgrammeAnswer, signal }),
    placeholderData: keepPreviousData,
  })

const versionOf = (data: unknown): number =>
  typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number' ? data.version : -1
