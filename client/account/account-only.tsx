import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { Viewer } from '../../shared/roles.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { signInPath } from './own-path.ts'
import { useViewer } from './viewer.tsx'

type AccountViewer = Extract<Viewer, { kind: 'account' }>

/** For pages of people with an account: a visitor signs in first and comes back here; for others the page isn't there. */
export function AccountOnly({
  may = () => true,
  children,
}: {
  may?: (viewer: AccountViewer) => boolean
  children: (viewer: AccountViewer) => ReactNode
}) {
  const viewer = useViewer()
  const [location] = useLocation()
  if (viewer.kind === 'nobody') return <Redirect to={signInPath(location)} replace />
  if (viewer.kind !== 'account' || !may(viewer)) return <NotFoundPage />
  return children(viewer)
}
