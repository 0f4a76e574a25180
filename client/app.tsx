/** Every address of the product, and what is around all of its pages. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { lazy, Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Route, Switch } from 'wouter'
import { BoardId } from '../shared/ids.ts'
import { NotFoundPage } from './account/not-found-page.tsx'
import { UnreachablePage } from './account/unreachable-page.tsx'
import { ViewerProvider } from './account/viewer.tsx'
import { WaitingPage } from './account/waiting-page.tsx'
import { BrokenPage } from './ui/broken-page.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { ToastProvider } from './ui/toast.tsx'

const BoardPage = lazy(async () => ({ default: (await import('./board-page/board-page.tsx')).BoardPage }))

export function App({ i18n, queryClient }: { i18n: i18n; queryClient: QueryClient }) {
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary fallback={<BrokenPage />}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <ViewerProvider waiting={<WaitingPage />} Unreachable={UnreachablePage}>
              <Suspense fallback={<WaitingPage />}>
                <Pages />
              </Suspense>
            </ViewerProvider>
          </ToastProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </I18nextProvider>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/boards/:id">
        {({ id }) => {
          const boardId = BoardId.safeParse(id)
          return boardId.success ? <BoardPage key={boardId.data} boardId={boardId.data} /> : <NotFoundPage />
        }}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  )
}
