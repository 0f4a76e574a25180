import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { WorkshopId } from '../../shared/ids.ts'

/** Whoever walks from board to board with the remote in the hand keeps it there. Forgotten with the page. */
export function useRemoteOpen(workshopId: WorkshopId): [boolean, (isOpen: boolean) => void] {
  const memory = useQueryClient()
  const queryKey = ['remote-open', workshopId]
  const { data: isOpen } = useQuery({ queryKey, queryFn: () => false, initialData: false, staleTime: Infinity })
  const set = useCallback(
    (open: boolean) => void memory.setQueryData(['remote-open', workshopId], open),
    [memory, workshopId],
  )
  return [isOpen, set]
}
