/** A vote, as whoever holds the remote runs it: chooses what is voted on, sees how many have voted, closes it, shows what it gave. */
import { Vote } from 'lucide-react'
import { useState } from 'react'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { useCommand } from '../live-day/use-command.ts'
import { useDayPlaces } from '../slips/day-places.ts'
import type { Suggested } from '../slips/new-round.tsx'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NewVote } from './new-vote.tsx'
import { subjectName } from './subject-name.ts'
import { VoteResultList } from './vote-result.tsx'
import './vote-controls.css'

/** Needs a `LiveDayProvider` above it; shows nothing to those who don't hold the remote. */
export function VoteControls(suggested: Suggested) {
  const day = useLiveDay()
  const places = useDayPlaces(day?.workshopId ?? null)
  const view = day?.view
  const [isAsking, setAsking] = useState(false)
  const voteId = view?.vote?.id
  const [last, setLast] = useState(voteId)
  if (last !== voteId) {
    setLast(voteId)
    setAsking(false)
  }
  if (!view || (view.role !== 'facilitator' && view.role !== 'chair')) return null
  if (!places) return <Skeleton height="8rem" />
  const { vote } = view
  return (
    <div className="vote-controls">
      {vote && !isAsking && <VoteCard vote={vote} onAnother={() => setAsking(true)} />}
      {(!vote || isAsking) && <NewVote places={places} step={view.step} {...suggested} />}
    </div>
  )
}

function VoteCard({ vote, onAnother }: { vote: NonNullable<LiveView['vote']>; onAnother: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const { press, isPressing } = useCommand()
  const about = subjectName(words, vote.subject, language)
  if (vote.status === 'closed') {
    return (
      <>
        <p className="vote-about">{about}</p>
        <output className="vote-cast">{words('votes.voted', { count: vote.voters ?? 0 })}</output>
        <VoteResultList results={vote.results} canvas={vote.subject.canvas} voters={vote.voters} />
        <Button icon={<Vote aria-hidden="true" />} onClick={onAnother}>
          {words('votes.another')}
        </Button>
      </>
    )
  }
  return (
    <>
      <p className="vote-about">{about}</p>
      <p className="vote-rule">
        {words('votes.each', { count: vote.budget })} {words(vote.mayPile ? 'votes.mayPile' : 'votes.mayNotPile')}
      </p>
      <output className="vote-cast">
        {vote.status === 'counting'
          ? words('votes.counting')
          : vote.cast === null
            ? words('votes.isOpen')
            : vote.cast === 0
              ? words('votes.noneYet')
              : words('votes.haveVoted', { count: vote.cast })}
      </output>
      {vote.status === 'open' && (
        <Button look="primary" onClick={() => void press({ act: 'closeVote', voteId: vote.id })} busy={isPressing}>
          {words('votes.close')}
        </Button>
      )}
    </>
  )
}
