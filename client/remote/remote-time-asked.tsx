import { formatNames } from '../i18n/format-names.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { schoolOf, useBoardsOfDay, type DayInHand } from './use-remote.ts'

/** Tables that ask for more time: yes to all of them at once, or no. */
export function RemoteTimeAsked({ day }: { day: DayInHand }) {
  const words = useWords()
  const { language } = useLanguage()
  const { press } = useCommand()
  const ofDay = useBoardsOfDay(day)
  const { timeRequests } = day.view
  if (timeRequests.length === 0) return null
  const names = timeRequests.map(
    ({ boardId, schoolId }) =>
      schoolOf(ofDay, schoolId)?.name ??
      ofDay.boards.find(({ id }) => id === boardId)?.title ??
      words('remote.commonBoard'),
  )
  const decline = async () => {
    for (const { boardId } of timeRequests) await press({ act: 'declineTime', boardId })
  }
  return (
    <div className="remote-asked">
      <output>
        {words('remote.timeAsked', {
          count: timeRequests.length,
          tables: formatNames(language, [...new Set(names)]),
        })}
      </output>
      <div className="remote-acts">
        <Button look="primary" onClick={() => void press({ act: 'addTime', minutes: 2 })}>
          {words('remote.moreTimeAll')}
        </Button>
        <Button onClick={() => void decline()}>{words('remote.noMoreTime')}</Button>
      </div>
    </div>
  )
}
