import { Redirect } from 'wouter'
import { FrontPage } from '../workshops/front-page.tsx'
import { WorkshopsPage } from '../workshops/workshops-page.tsx'
import { readJoinedDay } from '../workshops/joined-day.ts'
import { useViewer } from './viewer.tsx'

/** `/`: a visitor sees what this is; everyone else their own start. */
export function StartPage() {
  const viewer = useViewer()
  switch (viewer.kind) {
    case 'nobody':
      return <FrontPage />
    case 'link':
      return <Redirect to={`/workshops/${viewer.workshopId}`} replace />
    case 'guest': {
      const joined = readJoinedDay(localStorage)
      const boardId = joined?.workshopId === viewer.workshopId ? joined.boardId : null
      return <Redirect to={boardId ? `/boards/${boardId}` : `/workshops/${viewer.workshopId}`} replace />
    }
    case 'account':
      return viewer.role === 'school' ? <Redirect to={`/schools/${viewer.schoolId}`} replace /> : <WorkshopsPage />
  }
}
