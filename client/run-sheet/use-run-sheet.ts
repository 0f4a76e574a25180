import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { runSheetQuery } from './run-sheet-queries.ts'

/** The run sheet as it is: fetched anew whenever the day says that there is a newer one. */
export function useRunSheet(workshopId: WorkshopId): UseQueryResult<RunSheet> {
  const query = useQuery(runSheetQuery(workshopId))
  const newest = useLiveView()?.runSheetVersion
  const have = query.data?.version
  const { refetch } = query
  useEffect(() => {
    if (have !== undefined && newest !== undefined && have < newest) void refetch()
  }, [have, newest, refetch])
  return query
}
