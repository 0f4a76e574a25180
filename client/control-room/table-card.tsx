/** One table: its board in small, who is there, how far they are, and what they may need. */
import { Hand } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'wouter'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from '../ui/class-names.ts'
import { ColourDot } from '../ui/chip.tsx'
import type { ShownTable } from './shown-table.ts'
import { TableActs } from './table-acts.tsx'
import { TablePeople } from './table-people.tsx'
import { TablePicture } from './table-picture.tsx'
import { TableState } from './table-state.tsx'
import { usePeopleSaid } from './use-people-said.ts'

export const TableCard = memo(function TableCard(given: ShownTable) {
  const { table, name, whichBoard, said, colour, href, handMinutes, isAtAll, isOnWall } = given
  const words = useWords()
  const people = usePeopleSaid(given)
  const { board, phase } = table
  const { fields, of } = board.filled
  return (
    <li
      data-glide={board.id}
      className={classNames(
        'table-card',
        handMinutes !== null && 'table-card-hand',
        (isAtAll || isOnWall) && 'table-card-shown',
      )}
    >
      <Link href={href} className="table-card-stand" aria-label={words('controlRoom.stand', { table: said })}>
        <TablePicture boardId={board.id} version={board.version} />
      </Link>
      {handMinutes !== null && (
        <p className="table-hand">
          <Hand aria-hidden="true" />
          {handMinutes === 0 ? words('controlRoom.handNow') : words('controlRoom.hand', { minutes: handMinutes })}
        </p>
      )}
      <TableActs {...given} />
      <div className="table-card-progress" aria-hidden="true">
        {of > 0 && <span style={{ width: `${(100 * fields) / of}%` }} />}
      </div>
      <div className="table-card-words">
        <div className="table-card-name">
          <ColourDot colour={colour} />
          <span className="table-card-school" title={board.title}>
            {name}
          </span>
          {whichBoard !== null && <span className="table-card-board">{whichBoard}</span>}
          <TablePeople {...given} said={people} />
        </div>
        {people && (
          <p className="table-card-people" aria-hidden="true">
            {people.names}
          </p>
        )}
        <p className="table-card-facts">
          <TableState {...given} />
          {of > 0 && (
            <span className="table-card-far" title={words('controlRoom.filled', { fields, of })}>
              {phase && (
                <>
                  <span aria-hidden="true">{words('controlRoom.phase', phase)} · </span>
                  <span className="unseen">{words('controlRoom.phaseSaid', phase)}</span>
                </>
              )}
              <span aria-hidden="true">
                {fields}/{of}
              </span>
              <span className="unseen">{words('controlRoom.filled', { fields, of })}</span>
            </span>
          )}
        </p>
      </div>
    </li>
  )
})
