/** What a wall shows now: a board or a page, and from one to the next without a flash. */
import { useMemo } from 'react'
import type { ScreenContent } from '../../shared/facilitation/live-view.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import { BoardOnWall } from './board-on-wall.tsx'
import type { Slide } from './board-slides.tsx'
import { CrossFade } from './cross-fade.tsx'
import type { Paging } from './paged-sheet.tsx'
import { useSettled } from './use-settled.ts'
import type { WallLoss } from './wall-loss.ts'
import { WallPage } from './wall-pages.tsx'

interface Given {
  content: ScreenContent
  paging: Paging
  viewer: SignedInViewer
  onLoss: (loss: WallLoss | null) => void
}

export function WallStage({ content: told, paging, viewer, onLoss }: Given) {
  const content = useSettled(told)
  const shown = useMemo(() => ({ content, slide: slideOf(content), paging }), [content, paging])
  return (
    <CrossFade
      contentKey={content.kind === 'page' ? `page/${content.page}` : `board/${content.boardId}`}
      content={shown}
      render={(one) =>
        one.content.kind === 'page' ? (
          <WallPage page={one.content.page} paging={one.paging} />
        ) : (
          <BoardOnWall
            boardId={one.content.boardId}
            viewer={viewer}
            slide={one.slide}
            paging={one.paging}
            onLoss={onLoss}
          />
        )
      }
    />
  )
}

function slideOf(content: ScreenContent): Slide {
  if (content.kind === 'field') return { kind: 'part', partId: content.fieldId }
  const place = content.kind === 'board' ? content.place : null
  // One field of a board is read better by itself.
  return place?.kind === 'field' ? { kind: 'part', partId: place.fieldId } : { kind: 'board', place }
}

/** Another key is another thing to page through. */
export const contentKey = (content: ScreenContent): string =>
  content.kind === 'page' ? content.page : `${content.boardId}/${content.kind === 'field' ? content.fieldId : 'board'}`
