import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, isApiError } from './api-error.ts'
import { viewerKey } from './viewer-key.ts'

/** The page's memory of what the server has said. */
export function makeQueryClient(): QueryClient {
  // At once, and not after a turn of the event loop as is the default: who has just signed in is that person on the very next page.
  notifyManager.setScheduler((notify) => notify())
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Signed out elsewhere, or the day has been closed: ask again who we are, and the pages follow.
      onError: (error, query) => {
        if (isApiError(error, 'notSignedIn') && query.queryKey[0] !== viewerKey[0]) {
          void client.invalidateQueries({ queryKey: viewerKey })
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // What the server has answered stays answered; only silence is worth asking into again.
        retry: (failures, error) =>
          failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      },
    },
  })
  return client
}
