/** What the server says this machine is: a screen that waits to be connected, with a code to show, or one that is. */
import { useQuery } from '@tanstack/react-query'
import { ScreenAnswer } from '../../shared/api/screens.ts'
import { request } from '../http/request.ts'

const path = '/api/screens'
const askEveryMs = 2_000

export function useHallScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: ['hall-screen'],
    queryFn: async ({ signal }) => {
      const { screen } = await request({ path: `${path}/me`, answer: ScreenAnswer, signal })
      return screen.status === 'none' ? (await request({ method: 'POST', path, answer: ScreenAnswer })).screen : screen
    },
    // Nobody stands beside the machine: it asks until it is answered, and goes on asking until it is connected.
    refetchInterval: ({ state }) => (state.data?.status === 'paired' && !state.error ? false : askEveryMs),
    refetchIntervalInBackground: true,
    retry: false,
    networkMode: 'always',
  })
  return { screen: data ?? null, error, askAgain: refetch }
}
