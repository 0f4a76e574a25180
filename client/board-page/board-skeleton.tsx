import { usePageTitle } from '../ui/use-page-title.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { BoardWaiting } from './board-waiting.tsx'
import './board-header.css'

/** The page in outline, before anything of it is known but perhaps its name. */
export function BoardSkeleton({ title }: { title: string }) {
  usePageTitle(title)
  return (
    <div className="page">
      <header className="board-header">
        <div className="board-header-name">
          {title ? <h1 className="board-title">{title}</h1> : <Skeleton width="14rem" />}
        </div>
      </header>
      <main>
        <BoardWaiting />
      </main>
    </div>
  )
}
