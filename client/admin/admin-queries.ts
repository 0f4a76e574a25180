import { queryOptions } from '@tanstack/react-query'
import { AccountsAnswer } from '../../shared/api/accounts.ts'
import { request } from '../http/request.ts'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async ({ signal }) => (await request({ path: '/api/accounts', answer: AccountsAnswer, signal })).accounts,
})
