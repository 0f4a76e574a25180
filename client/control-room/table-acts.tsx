/** What one does for a table without going there: answer the hand, whisper, show its board on the wall or to all. */
import { Check, MessageCircleQuestionMark, Projector, Spotlight } from 'lucide-react'
import type { ScreenShow } from '../../shared/facilitation/place.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useToast } from '../ui/toast.tsx'
import type { ShownTable } from './shown-table.ts'
import './table-acts.css'

type Given = Pick<ShownTable, 'table' | 'said' | 'isAtAll' | 'isOnWall' | 'hasWall' | 'onWhisper'>

export function TableActs({ table, said, isAtAll, isOnWall, hasWall, onWhisper }: Given) {
  const words = useWords()
  const toast = useToast()
  const day = useLiveDay()
  const { press } = useCommand()
  const boardId = table.board.id
  const showOnWall = async (shows: ScreenShow) => {
    const done = await Promise.all(
      (day?.view?.screens ?? []).map(({ id }) => press({ act: 'showOnScreen', screenId: id, shows })),
    )
    return done.every(Boolean)
  }
  const toggleWall = async () => {
    if (!(await showOnWall(isOnWall ? { kind: 'follow' } : { kind: 'board', boardId })) || isOnWall) return
    const undo = { label: words('controlRoom.undo'), act: () => void showOnWall({ kind: 'follow' }) }
    toast({ text: words('controlRoom.onWallNow', { table: said }), tone: 'good', action: undo })
  }
  const toggleAll = async () => {
    if (!(await press(isAtAll ? { act: 'endSpotlight' } : { act: 'spotlight', boardId, place: null }))) return
    if (isAtAll) return
    const undo = { label: words('controlRoom.undo'), act: () => void press({ act: 'endSpotlight' }) }
    toast({ text: words('controlRoom.atAllNow', { table: said }), tone: 'good', action: undo })
  }
  const named = { table: said }
  return (
    <div className="table-acts">
      {table.handAt !== null && (
        <Button
          size="small"
          look="primary"
          icon={<Check aria-hidden="true" />}
          aria-label={words('controlRoom.answer', named)}
          onClick={() => void press({ act: 'answerHand', boardId })}
        >
          {words('controlRoom.answerShort')}
        </Button>
      )}
      <div className="table-acts-more">
        {onWhisper && (
          <IconButton
            look="quiet"
            label={words('controlRoom.whisper', named)}
            icon={<MessageCircleQuestionMark />}
            onClick={() => onWhisper(table)}
          />
        )}
        {hasWall && (
          <IconButton
            look={isOnWall ? 'primary' : 'quiet'}
            label={words(isOnWall ? 'controlRoom.offWall' : 'controlRoom.toWall', named)}
            icon={<Projector />}
            onClick={() => void toggleWall()}
          />
        )}
        <IconButton
          look={isAtAll ? 'primary' : 'quiet'}
          label={words(isAtAll ? 'controlRoom.offAll' : 'controlRoom.toAll', named)}
          icon={<Spotlight />}
          onClick={() => void toggleAll()}
        />
      </div>
    </div>
  )
}
