import { ChevronDown, ChevronUp, CloudOff, Vote, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { itemName } from './item-name.ts'
import { subjectName } from './subject-name.ts'
import { VoteOn } from './vote-on.tsx'
import { VoteResultList } from './vote-result.tsx'
import { useVotesHere, type VotesHere } from './votes-here.tsx'
import './vote-panel.css'

/** What is voted on, how many votes one has left, and on the canvas a list to vote on without pointing at small notes; then the result. */
export function VotePanel() {
  const votes = useVotesHere()
  if (!votes) return null
  if (votes.vote.status === 'open') return votes.box && votes.now && <OpenVote votes={votes} now={votes.now} />
  return <ClosedVote key={votes.vote.id} votes={votes} />
}

function OpenVote({ votes, now }: { votes: VotesHere; now: NonNullable<VotesHere['now']> }) {
  const words = useWords()
  const { language } = useLanguage()
  const id = useId()
  // In the form the things to vote on stand there already, each with its button.
  const isForm = useBoardOnScreen()?.view !== 'board'
  const { vote, items } = votes
  // Notes are small and many; rows and fields have room for a button.
  const areNotes = vote.subject.kind === 'notes' || vote.subject.kind === 'notesInField'
  const isLeading = useLiveView()?.role === 'facilitator'
  const [isListed, setListed] = useState(areNotes && !isLeading)
  const { budget } = vote
  return (
    <aside className="vote-panel" aria-labelledby={id}>
      <header>
        <Vote aria-hidden="true" />
        <div>
          <h2 id={id}>{words('votes.panel')}</h2>
          <p>{subjectName(words, vote.subject, language)}</p>
        </div>
        {!isForm && (
          <IconButton
            icon={isListed ? <ChevronUp /> : <ChevronDown />}
            label={words(isListed ? 'votes.hideList' : 'votes.showAll')}
            aria-expanded={isListed}
            onClick={() => setListed(!isListed)}
          />
        )}
      </header>
      <p className="vote-left">
        <span className="vote-left-dots" aria-hidden="true">
          {Array.from({ length: budget }, (_, index) => (
            <i key={index} className={index < budget - now.left ? 'vote-dot vote-dot-given' : 'vote-dot'} />
          ))}
        </span>
        <output>{words('votes.left', { left: now.left, budget })}</output>
      </p>
      {now.isWaiting && now.isCutOff && (
        <output className="vote-cut-off">
          <CloudOff aria-hidden="true" /> {words('votes.waitsForNet')}
        </output>
      )}
      {!isForm && isListed && items.length > 0 && (
        <ul className="vote-list">
          {items.map(({ item, text }) => (
            <li key={item}>
              <span>{itemName(words, { canvas: vote.subject.canvas, item, text }, language)}</span>
              <VoteOn item={item} />
            </li>
          ))}
        </ul>
      )}
      <p className="vote-hidden">{words(items.length === 0 ? 'votes.nothingHere' : 'votes.hidden')}</p>
    </aside>
  )
}

/** That it is over, until one has read it; for somebody who comes later the result stands on the things themselves. */
function ClosedVote({ votes }: { votes: VotesHere }) {
  const words = useWords()
  const { vote } = votes
  const [state, setState] = useState<'told' | 'reading' | 'read'>('told')
  if (state === 'read') return null
  const isCounted = vote.status === 'closed'
  return (
    <aside className="vote-panel vote-panel-over" aria-label={words('votes.panel')}>
      <output>{words(isCounted ? 'votes.over' : 'votes.counting')}</output>
      {isCounted && (
        <>
          <Button size="small" onClick={() => setState('reading')}>
            {words('votes.seeResult')}
          </Button>
          <IconButton icon={<X />} label={words('votes.dismiss')} onClick={() => setState('read')} />
        </>
      )}
      <Dialog
        open={state === 'reading'}
        onOpenChange={() => setState('read')}
        title={words('votes.resultTitle')}
        text={words('votes.voted', { count: vote.voters ?? 0 })}
      >
        <VoteResultList results={vote.results} canvas={vote.subject.canvas} />
      </Dialog>
    </aside>
  )
}
