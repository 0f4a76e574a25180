import { ChevronDown, ChevronUp, CloudOff, Vote, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { WorkshopId } from '../../shared/ids.ts'
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
import { lastReadVote, noteReadVote } from './read-votes.ts'
import { useVotesHere, type VotesHere } from './votes-here.tsx'
import './vote-panel.css'

/** What is voted on, how many votes one has left, and on the canvas a list to vote on without pointing at small notes; then the result. */
export function VotePanel() {
  const votes = useVotesHere()
  const day = useLiveView()?.workshop
  if (!votes || !day) return null
  if (votes.vote.status === 'open') return votes.box && votes.now && <OpenVote votes={votes} now={votes.now} />
  // On a board that is opened again after the day the result stands on the things themselves.
  return day.state === 'open' && <ClosedVote key={votes.vote.id} votes={votes} workshopId={day.id} />
}

/** Said aloud: the panel itself comes without a word. */
export function VoteVoice() {
  const words = useWords()
  const { language } = useLanguage()
  const vote = useVotesHere()?.vote
  const said =
    vote?.status === 'open'
      ? `${words('votes.openedBy', { name: vote.by.name })} ${subjectName(words, vote.subject, language)}.`
      : ''
  return <output className="unseen">{said}</output>
}

function OpenVote({ votes, now }: { votes: VotesHere; now: NonNullable<VotesHere['now']> }) {
  const words = useWords()
  const { language } = useLanguage()
  const id = useId()
  // In the form the things to vote on stand there already, each with its button; notes far from each other, so that a list helps.
  const isForm = useBoardOnScreen()?.view !== 'board'
  const { vote, items } = votes
  // Notes are small and many; rows and fields have room for a button.
  const areNotes = vote.subject.kind === 'notes' || vote.subject.kind === 'notesInField'
  const isLeading = useLiveView()?.role === 'facilitator'
  const [isListed, setListed] = useState(areNotes && !isLeading && !isForm)
  const { budget } = vote
  return (
    <aside className="vote-panel" aria-labelledby={id}>
      <header>
        <Vote aria-hidden="true" />
        <div>
          <h2 id={id}>{words('votes.panel')}</h2>
          <p>{subjectName(words, vote.subject, language)}</p>
        </div>
        {(areNotes || !isForm) && (
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
      {isListed && items.length > 0 && (
        <ul className="vote-list">
          {items.map(({ item, text }) => (
            <li key={item}>
              <span>{itemName(words, { canvas: vote.subject.canvas, item, text }, language)}</span>
              <VoteOn item={item} />
            </li>
          ))}
        </ul>
      )}
      <p className="vote-hidden">
        {items.length === 0
          ? words('votes.nothingHere')
          : `${words('votes.openedBy', { name: vote.by.name })} ${words('votes.hidden')}`}
      </p>
    </aside>
  )
}

/** That it is over, until one has read it; for somebody who comes later the result stands on the things themselves. */
function ClosedVote({ votes, workshopId }: { votes: VotesHere; workshopId: WorkshopId }) {
  const words = useWords()
  const { vote } = votes
  const [state, setState] = useState<'told' | 'reading' | 'read'>(() =>
    lastReadVote(workshopId) === vote.id ? 'read' : 'told',
  )
  const read = () => {
    noteReadVote(workshopId, vote.id)
    setState('read')
  }
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
          <IconButton icon={<X />} label={words('votes.dismiss')} onClick={read} />
        </>
      )}
      <Dialog
        open={state === 'reading'}
        onOpenChange={read}
        title={words('votes.resultTitle')}
        text={words('votes.voted', { count: vote.voters ?? 0 })}
      >
        <VoteResultList results={vote.results} canvas={vote.subject.canvas} voters={vote.voters} />
      </Dialog>
    </aside>
  )
}
