import { useQuery } from '@tanstack/react-query'
import type { WorkshopId } from '../../shared/ids.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { workshopQuery } from '../workshops/workshop-queries.ts'

/** Never asked for. */
const noWorkshop = '' as WorkshopId

/** Where people reach the house, for those who run the day; null for others, and while there is no code. */
export function useJoinOrigin(): string | null {
  const day = useLiveDay()
  const { data } = useQuery({
    ...workshopQuery(day?.workshopId ?? noWorkshop),
    enabled: day?.view?.role === 'facilitator' && day.view.joinCode !== null,
  })
  return data?.joinUrl ? new URL(data.joinUrl).origin : null
}
