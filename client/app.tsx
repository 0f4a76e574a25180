/** Every address of the product, and what is around all of its pages. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { lazy, Suspense, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Route, Switch } from 'wouter'
import type { z } from 'zod'
import { BoardId, SchoolId, WorkshopId } from '../shared/ids.ts'
import { mayAdminister, mayCreateWorkshop, maySeeSchool } from '../shared/roles.ts'
import { AccountOnly } from './account/account-only.tsx'
import { AccountPage } from './account/account-page.tsx'
import { NotFoundPage } from './account/not-found-page.tsx'
import { SetupPage } from './account/setup-page.tsx'
import { SignInPage } from './account/sign-in-page.tsx'
import { StartPage } from './account/start-page.tsx'
import { UnreachablePage } from './account/unreachable-page.tsx'
import { ViewerProvider } from './account/viewer.tsx'
import { WaitingPage } from './account/waiting-page.tsx'
import { AdminPage } from './admin/admin-page.tsx'
import { LeftoverEdits } from './board-page/leftover-edits.tsx'
import { DayWallPage } from './screens/day-wall-page.tsx'
import { ProgrammePage } from './run-sheet/programme-page.tsx'
import { RunSheetPage } from './run-sheet/run-sheet-page.tsx'
import { HallScreenPage } from './screens/hall-screen-page.tsx'
import { SchoolPage } from './schools/school-page.tsx'
import { BrokenPage } from './ui/broken-page.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { ToastProvider } from './ui/toast.tsx'
import { DayClosedPage } from './workshops/day-closed-page.tsx'
import { JoinPage } from './workshops/join-page.tsx'
import { NewWorkshopPage } from './workshops/new-workshop-page.tsx'
import { ViewLinkPage } from './workshops/view-link-page.tsx'
import { WorkshopPage } from './workshops/workshop-page.tsx'
import { WorkshopsPage } from './workshops/workshops-page.tsx'

const loadBoardPage = () => import('./board-page/board-page.tsx')
const BoardPage = lazy(async () => ({ default: (await loadBoardPage()).BoardPage }))
const ControlRoomPage = lazy(async () => ({
  default: (await import('./control-room/control-room-page.tsx')).ControlRoomPage,
}))

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
              <LeftoverEdits />
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
      <Route path="/" component={StartPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/account">
        <AccountOnly>{(viewer) => <AccountPage viewer={viewer} />}</AccountOnly>
      </Route>
      <Route path="/admin">
        <AccountOnly may={mayAdminister}>{() => <AdminPage />}</AccountOnly>
      </Route>
      <Route path="/join/:code?">{({ code }) => <JoinPage codeInAddress={code} prepareBoard={loadBoardPage} />}</Route>
      <Route path="/view/:token?">{({ token }) => <ViewLinkPage tokenInAddress={token} />}</Route>
      <Route path="/screen" component={HallScreenPage} />
      <Route path="/day-closed" component={DayClosedPage} />
      <Route path="/schools/:id">
        {({ id }) => (
          <WithId schema={SchoolId} id={id}>
            {(schoolId) => (
              <AccountOnly may={(viewer) => maySeeSchool(viewer, schoolId)}>
                {(viewer) => <SchoolPage key={schoolId} schoolId={schoolId} viewer={viewer} />}
              </AccountOnly>
            )}
          </WithId>
        )}
      </Route>
      <Route path="/workshops">
        <AccountOnly>{() => <WorkshopsPage />}</AccountOnly>
      </Route>
      <Route path="/workshops/new">
        <AccountOnly may={mayCreateWorkshop}>{() => <NewWorkshopPage />}</AccountOnly>
      </Route>
      <Route path="/workshops/:id/screen">
        {({ id }) => (
          <WithId schema={WorkshopId} id={id}>
            {(workshopId) => <AccountOnly>{() => <DayWallPage workshopId={workshopId} />}</AccountOnly>}
          </WithId>
        )}
      </Route>
      <Route path="/workshops/:id/control-room/:table?">
        {({ id, table }) => (
          <WithId schema={WorkshopId} id={id}>
            {(workshopId) => (
              <AccountOnly>
                {() => <ControlRoomPage workshopId={workshopId} boardId={BoardId.safeParse(table).data ?? null} />}
              </AccountOnly>
            )}
          </WithId>
        )}
      </Route>
      <Route path="/workshops/:id/run-sheet">
        {({ id }) => (
          <WithId schema={WorkshopId} id={id}>
            {(workshopId) => <RunSheetPage key={workshopId} workshopId={workshopId} />}
          </WithId>
        )}
      </Route>
      <Route path="/workshops/:id/programme">
        {({ id }) => (
          <WithId schema={WorkshopId} id={id}>
            {(workshopId) => <ProgrammePage key={workshopId} workshopId={workshopId} />}
          </WithId>
        )}
      </Route>
      <Route path="/workshops/:id">
        {({ id }) => (
          <WithId schema={WorkshopId} id={id}>
            {(workshopId) => <WorkshopPage key={workshopId} workshopId={workshopId} />}
          </WithId>
        )}
      </Route>
      <Route path="/boards/:id">
        {({ id }) => (
          <WithId schema={BoardId} id={id}>
            {(boardId) => <BoardPage key={boardId} boardId={boardId} />}
          </WithId>
        )}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  )
}

/** An address whose id can't be one leads nowhere. */
function WithId<Schema extends z.ZodType>({
  schema,
  id,
  children,
}: {
  schema: Schema
  id: string
  children: (id: z.output<Schema>) => ReactNode
}) {
  const parsed = schema.safeParse(id)
  return parsed.success ? children(parsed.data) : <NotFoundPage />
}
