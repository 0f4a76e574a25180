import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { itemName } from './item-name.ts'
import { rankResults } from './rank-results.ts'
import './vote-result.css'

type VoteShown = NonNullable<LiveView['vote']>

/**
 * What a vote gave, the most voted for first; those with equally many have the same place. For a wall: set `--vote-result-letters` (the
 * size of a line's letters) and `--vote-result-gap` around it.
 */
export function VoteResultList(props: {
  results: VoteShown['results']
  /** Of the vote: for the names of fields that were voted on. */
  canvas?: CanvasId
  most?: number
  /** How many voted: what they voted for may be gone. */
  voters?: number | null
}) {
  const { results, canvas, most, voters } = props
  const words = useWords()
  const { language } = useLanguage()
  const ranked = rankResults(results).slice(0, most)
  const highest = ranked[0]?.votes ?? 1
  if (ranked.length === 0)
    return <p className="vote-result-none">{words(voters ? 'votes.goneSince' : 'votes.nobodyVoted')}</p>
  return (
    <ol className="vote-result">
      {ranked.map(({ boardId, item, text, votes, place }) => (
        <li key={`${boardId}/${item}`}>
          <span className="vote-result-place" aria-hidden="true">
            {place}
          </span>
          <span className="vote-result-text">
            {itemName(words, { canvas, item, text }, language)}
            <span
              className="vote-result-bar"
              style={{ inlineSize: `${(100 * votes) / highest}%` }}
              aria-hidden="true"
            />
          </span>
          <span className="vote-result-votes">{words('votes.votes', { count: votes })}</span>
        </li>
      ))}
    </ol>
  )
}
