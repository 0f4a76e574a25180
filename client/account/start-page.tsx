import { Redirect } from 'wouter'
import { FrontPage } from '../workshops/front-page.tsx'
import { GuestStart } from '../workshops/guest-start.tsx'
import { WorkshopsPage } from '../workshops/workshops-page.tsx'
import { useViewer } from './viewer.tsx'

/** `/`: a visitor sees what this is; everyone else their own start. */
export function StartPage() {
  const viewer = useViewer()
  switch (viewer.kind) {
    case 'nobody':
      return <FrontPage />
    case 'link':
      return <Redirect to={`/workshops/${viewer.workshopId}`} replace />
    case 'guest':
      return <GuestStart viewer={viewer} />
    case 'account':
      return viewer.role === 'school' ? <Redirect to={`/schools/${viewer.schoolId}`} replace /> : <WorkshopsPage />
  }
}
