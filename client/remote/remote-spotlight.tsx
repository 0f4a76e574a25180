/** One table's board is shown to all, and on the wall. */
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { BoardChoice, useBoardChoice } from './board-choice.tsx'
import { useBoardsOfDay, useWhoDid, type DayInHand } from './use-remote.ts'

export function RemoteSpotlight({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { press, isPressing } = useCommand()
  const { boards } = useBoardsOfDay(day)
  const { board, choose } = useBoardChoice(day, boards)
  const { spotlight } = day.view
  if (spotlight) {
    return (
      <div className="remote-form">
        <p className="remote-who">{whoDid(spotlight.by, spotlight.at)}</p>
        <Button busy={isPressing} onClick={() => void press({ act: 'endSpotlight' })}>
          {words('remote.endSpotlight')}
        </Button>
      </div>
    )
  }
  if (!board) return null
  return (
    <form
      className="remote-form"
      onSubmit={(event) => {
        event.preventDefault()
        void press({ act: 'spotlight', boardId: board.id, place: null })
      }}
    >
      <p className="remote-who">{words('remote.spotlightHint')}</p>
      <BoardChoice board={board} boards={boards} choose={choose} />
      <Button type="submit" busy={isPressing}>
        {words('remote.show')}
      </Button>
    </form>
  )
}
