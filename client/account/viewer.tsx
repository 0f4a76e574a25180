/** Who is at the screen: asked of the server before the first page is shown, so that every page below can simply know. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo, type ComponentType, type ReactNode } from 'react'
import type { ViewerAnswer } from '../../shared/api/accounts.ts'
import { nobody, type Viewer } from '../../shared/roles.ts'
import { viewerKey } from '../http/viewer-key.ts'
import { askViewer, rememberViewer } from './ask-viewer.ts'

const viewerQuery = queryOptions({
  queryKey: viewerKey,
  queryFn: ({ signal }) => askViewer(signal),
  staleTime: 60_000,
  // Without a net the device may know.
  networkMode: 'always',
})

const ViewerContext = createContext<Viewer | null>(null)

export function ViewerProvider(props: {
  children: ReactNode
  /** Shown until the server has answered. */
  waiting: ReactNode
  /** Shown when it can't be reached; `tryAgain` asks anew. */
  Unreachable: ComponentType<{ tryAgain: () => void }>
}) {
  const { data, isPending, refetch } = useQuery(viewerQuery)
  const tryAgain = useCallback(() => void refetch(), [refetch])
  const viewer = useMemo(() => data?.viewer ?? nobody, [data])
  if (isPending) return props.waiting
  if (!data) return <props.Unreachable tryAgain={tryAgain} />
  return <ViewerContext value={viewer}>{props.children}</ViewerContext>
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('useViewer needs a ViewerProvider above it')
  return viewer
}

/** After signing in, out or joining: everything that was remembered for somebody else is forgotten. */
export function useBecome(): (answer: ViewerAnswer) => void {
  const client = useQueryClient()
  return useCallback(
    (answer) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== viewerKey[0] })
      client.setQueryData(viewerKey, answer)
      void rememberViewer(answer)
    },
    [client],
  )
}

/** Asks the server anew who is at the screen: after an act that may have changed it. */
export function useAskWhoIAm(): () => Promise<ViewerAnswer> {
  const client = useQueryClient()
  const become = useBecome()
  return useCallback(async () => {
    const answer = await client.fetchQuery({ ...viewerQuery, staleTime: 0 })
    become(answer)
    return answer
  }, [client, become])
}
