import type { ShownOn } from '../canvases/board-extras.tsx'
import { VoteOn } from './vote-on.tsx'
import { VotesGot } from './votes-got.tsx'
import './vote-on.css'

/** At a note, a row or a field: its button while it is voted on, else what the last vote gave it. */
export function VotesAt({ item, shownOn }: { item: string; shownOn: ShownOn }) {
  return (
    <div className={shownOn === 'canvas' ? 'vote-at-canvas' : 'vote-at-form'}>
      <VoteOn item={item} />
      <VotesGot item={item} />
    </div>
  )
}
