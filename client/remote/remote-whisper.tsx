import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { BoardChoice, useBoardChoice } from './board-choice.tsx'
import { useBoardsOfDay, useWhoDid, type DayInHand } from './use-remote.ts'
import { canBeWhisperedTo, WhisperForm } from './whisper-form.tsx'

/** To which table, and what has been whispered that nobody has put away yet. */
export function RemoteWhisper({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { press } = useCommand()
  const boards = useBoardsOfDay(day).boards.filter(canBeWhisperedTo)
  const { board, choose } = useBoardChoice(day, boards)
  const { whispers } = day.view
  if (!board) return null
  return (
    <>
      <p className="remote-who">{words('remote.whisperText')}</p>
      <BoardChoice board={board} boards={boards} choose={choose} />
      <WhisperForm key={board.id} board={board} />
      {whispers.length > 0 && (
        <>
          <h4>{words('remote.whispersOut')}</h4>
          <ul className="remote-whispers">
            {whispers.map(({ id, text, boardId, by, at }) => (
              <li key={id}>
                <p>{text}</p>
                <p className="remote-who">
                  {boards.find((one) => one.id === boardId)?.title} · {whoDid(by, at)}
                </p>
                <Button size="small" look="plain" onClick={() => void press({ act: 'endWhisper', whisperId: id })}>
                  {words('remote.whisperTakeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
