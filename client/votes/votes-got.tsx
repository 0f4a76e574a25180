import { useWords } from '../i18n/use-words.ts'
import { useVotesGot } from './use-votes-got.ts'
import { useVotesHere } from './votes-here.tsx'
import './vote-on.css'

/** What a vote gave this thing; nothing while it is voted on anew. Also in pictures of the board. */
export function VotesGot({ item }: { item: string }) {
  const words = useWords()
  const got = useVotesGot(item)
  const isVotedOn = useVotesHere()?.items.some((one) => one.item === item) ?? false
  if (got === 0 || isVotedOn) return null
  return (
    <span className="votes-got">
      <i className="vote-dot vote-dot-given" aria-hidden="true" />
      <b aria-hidden="true">{got}</b>
      <span className="unseen">{words('votes.votes', { count: got })}</span>
    </span>
  )
}
