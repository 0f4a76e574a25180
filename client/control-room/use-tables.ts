/** Every table of the day, as fresh as it can be had: looked at every other second, and anew whenever the day says that something has happened. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ControlRoomAnswer, Table } from '../../shared/api/control-room.ts'
import type { LiveDay } from '../live-day/live-day.tsx'
import { controlRoomQuery } from '../workshops/workshop-queries.ts'
import { toldTables } from './told-tables.ts'

/** Presses come in bursts: one look for all of them. */
const gatherMs = 400

export interface TablesNow {
  /** Undefined until the server has answered for the first time. */
  tables: readonly Table[] | undefined
  elsewhere: ControlRoomAnswer['elsewhere']
  error: Error | null
  /** The newest look failed; what is shown is from then. */
  staleSince: number | null
}

export function useTables({ workshopId, view }: LiveDay): TablesNow {
  const { data, error, refetch } = useQuery(controlRoomQuery(workshopId))
  const version = view?.version
  useEffect(() => {
    if (version === undefined) return
    const timer = setTimeout(() => void refetch({ cancelRefetch: false }), gatherMs)
    return () => clearTimeout(timer)
  }, [version, refetch])
  const tables = useMemo(() => data && toldTables(data.tables, view), [data, view])
  return {
    tables,
    elsewhere: data?.elsewhere ?? [],
    error,
    staleSince: error && data ? data.now : null,
  }
}
