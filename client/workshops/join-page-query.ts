import { queryOptions } from '@tanstack/react-query'
import { JoinPageAnswer } from '../../shared/api/workshops.ts'
import { request } from '../http/request.ts'

/** What the join page shows before a name is given. */
export const joinPageQuery = (code: string) =>
  queryOptions({
    queryKey: ['join', code],
    queryFn: ({ signal }) =>
      request({ method: 'POST', path: '/api/join/look', body: { code }, answer: JoinPageAnswer, signal }),
    retry: false,
  })
