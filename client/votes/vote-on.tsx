import { Minus, Plus } from 'lucide-react'
import type { MouseEvent } from 'react'
import { keptPresses } from '../canvases/kept-presses.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { itemName } from './item-name.ts'
import { useVotesHere, type VotesHere } from './votes-here.tsx'
import './vote-on.css'

/** Gives one's votes to a thing, while it can be voted for. */
export function VoteOn({ item }: { item: string }) {
  const votes = useVotesHere()
  const found = votes?.items.find((one) => one.item === item)
  if (!votes?.box || !votes.now || !found) return null
  return <Votes votes={votes} box={votes.box} item={item} text={found.text} />
}

function Votes(props: { votes: VotesHere; box: NonNullable<VotesHere['box']>; item: string; text: string }) {
  const { votes, box, item } = props
  const { boardId, vote } = votes
  const words = useWords()
  const toast = useToast()
  const given = box.given(boardId, item)
  const { language } = useLanguage()
  const text = itemName(words, { canvas: vote.subject.canvas, item, text: props.text }, language)
  const give = () => {
    if (!box.give(boardId, item)) toast({ text: words('votes.noneLeft') })
  }
  if (vote.mayPile) {
    return (
      <fieldset className="vote-on" data-given={given > 0 ? '' : undefined} {...keptPresses}>
        <legend className="unseen">{words('votes.votesFor', { text })}</legend>
        {given > 0 && (
          <button type="button" aria-label={words('votes.takeFrom', { text })} onClick={() => box.take(boardId, item)}>
            <Minus aria-hidden="true" />
          </button>
        )}
        <output aria-label={words('votes.yours', { count: given })}>
          <Dots count={given} />
        </output>
        <button type="button" aria-label={words(given > 0 ? 'votes.giveTo' : 'votes.voteFor', { text })} onClick={give}>
          <Plus aria-hidden="true" />
          {given === 0 && <span className="vote-word">{words('votes.vote')}</span>}
        </button>
      </fieldset>
    )
  }
  const press = (event: MouseEvent) => {
    // The second tap of a double tap is no wish to take the vote back.
    if (event.detail > 1) return
    if (given > 0) box.take(boardId, item)
    else give()
  }
  return (
    <button
      type="button"
      className="vote-on vote-on-one"
      data-given={given > 0 ? '' : undefined}
      aria-pressed={given > 0}
      aria-label={words(given > 0 ? 'votes.givenTo' : 'votes.voteFor', { text })}
      onClick={press}
      {...keptPresses}
    >
      <Dots count={given} />
      <span className="vote-word">{words(given > 0 ? 'votes.given' : 'votes.vote')}</span>
    </button>
  )
}

const mostDots = 5

/** One's votes as dots; one that is empty where there are none, a number where there are many. */
function Dots({ count }: { count: number }) {
  if (count > mostDots) return <b className="vote-count">{count}</b>
  return (
    <span className="vote-dots" aria-hidden="true">
      {Array.from({ length: Math.max(1, count) }, (_, index) => (
        <i key={index} className={count > 0 ? 'vote-dot vote-dot-given' : 'vote-dot'} />
      ))}
    </span>
  )
}
