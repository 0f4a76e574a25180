/** `/boards/:id?view=projector`: one field at a time, or the whole canvas, in letters that the back row can read. */
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { Page } from '../ui/page.tsx'

export interface BoardProjectorProps {
  page: BoardPageAnswer
  viewer: SignedInViewer
  connection: BoardConnection
  onLeave: () => void
}

export function BoardProjector({ page }: BoardProjectorProps) {
  return (
    <Page title={page.board.title} width="full">
      <h1>{page.board.title}</h1>
    </Page>
  )
}
