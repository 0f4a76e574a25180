import { useMutation, useQueryClient } from '@tanstack/react-query'
import { WorkshopAnswer, type Workshop, type WorkshopChange } from '../../shared/api/workshops.ts'
import { request } from '../http/request.ts'
import { workshopQuery, workshopsQuery } from './workshop-queries.ts'

type Act = { kind: 'open' } | { kind: 'close' } | { kind: 'change'; change: WorkshopChange }

/** Opens, closes or changes a day; the page shows the day as the server then has it. */
export function useChangeDay(day: Workshop) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) =>
      act.kind === 'change'
        ? request({ method: 'PATCH', path: `/api/workshops/${day.id}`, body: act.change, answer: WorkshopAnswer })
        : request({ method: 'POST', path: `/api/workshops/${day.id}/${act.kind}`, answer: WorkshopAnswer }),
    onSuccess: ({ workshop }) => {
      client.setQueryData(workshopQuery(day.id).queryKey, workshop)
      void client.invalidateQueries({ queryKey: workshopsQuery.queryKey })
      void client.invalidateQueries({ queryKey: workshopQuery(day.id).queryKey })
    },
  })
}
