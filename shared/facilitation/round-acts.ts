/** The remote's acts on what is written in private and on votes. The server lays out notes and counts ballots afterwards. */
import { RoundId, VoteId } from '../ids.ts'
import { findCanvas } from '../canvases/all.ts'
import { refuse, type Acts } from './act-outcome.ts'
import type { LiveState, Round, Subject } from './live-state.ts'
import { hasField, type RoomFacts } from './room-facts.ts'
import { closeRounds, openRound } from './rounds.ts'

type RoundAct = 'openRound' | 'closeRound' | 'reopenRound' | 'revealRound' | 'openVote' | 'closeVote'

export const roundActs: Acts<RoundAct> = {
  openRound({ step, rounds }, { canvas, fieldId, boardId }, { by, now, facts, newId }) {
    if (!hasField(findCanvas(canvas), fieldId) || !isOfCanvas(boardId, canvas, facts)) return refuse('notFound')
    const isOpen = rounds.some(
      (round) =>
        round.status === 'open' && round.canvas === canvas && round.fieldId === fieldId && round.boardId === boardId,
    )
    if (isOpen) return 'same'
    const target = { stepId: step?.id ?? null, canvas, fieldId, boardId }
    const opened = openRound(rounds, target, { by, now, id: RoundId.parse(newId()) })
    return opened ? { rounds: opened } : refuse('tooManyRounds')
  },
  closeRound: (state, { roundId }) => changeRound(state, roundId, ['open'], () => ({ status: 'closed' })),
  reopenRound: (state, { roundId }) =>
    changeRound({ rounds: closeOthers(state.rounds, roundId) }, roundId, ['closed'], () => ({ status: 'open' })),
  revealRound: (state, { roundId, withNames, piled }, { by, now }) =>
    changeRound(state, roundId, ['open', 'closed'], () => ({ status: 'revealing', withNames, piled, by, at: now })),

  openVote({ vote }, { subject, budget, mayPile }, { by, now, facts, newId }) {
    if (!isSubject(subject, facts)) return refuse('notFound')
    if (vote && vote.status !== 'closed') {
      const isThis = vote.budget === budget && vote.mayPile === mayPile && sameSubject(vote.subject, subject)
      return isThis ? 'same' : refuse('voteIsOpen')
    }
    const id = VoteId.parse(newId())
    return { vote: { by, at: now, id, subject, budget, mayPile, status: 'open', results: [], voters: null } }
  },
  closeVote({ vote }, { voteId }) {
    if (vote?.id !== voteId) return refuse('notFound')
    return vote.status === 'open' ? { vote: { ...vote, status: 'counting' } } : 'same'
  },
}

/** Whoever comes second finds it done. */
function changeRound(
  { rounds }: Pick<LiveState, 'rounds'>,
  roundId: RoundId,
  from: readonly Round['status'][],
  change: () => Partial<Round>,
) {
  const round = rounds.find(({ id }) => id === roundId)
  if (!round) return refuse('notFound')
  if (!from.includes(round.status)) return 'same'
  return { rounds: rounds.map((other) => (other === round ? { ...round, ...change() } : other)) }
}

const closeOthers = (rounds: Round[], roundId: RoundId): Round[] =>
  closeRounds(rounds).map((round, index) => (round.id === roundId ? rounds[index]! : round))

const sameSubject = (one: Subject, other: Subject): boolean => {
  const values = new Map<string, unknown>(Object.entries(other))
  return Object.entries(one).every(([key, value]) => values.get(key) === value)
}

function isSubject(subject: Subject, facts: RoomFacts): boolean {
  const canvas = findCanvas(subject.canvas)
  if (!canvas || !isOfCanvas(subject.boardId, subject.canvas, facts)) return false
  switch (subject.kind) {
    case 'notesInField':
      return hasField(canvas, subject.fieldId)
    case 'rows':
      return canvas.lists.some(({ id }) => id === subject.listId)
    case 'fields':
      return canvas.fields.length > 0
    case 'notes':
      return true
  }
}

const isOfCanvas = (boardId: Subject['boardId'], canvas: string, { boards }: RoomFacts): boolean =>
  boardId === null || boards.get(boardId)?.canvas === canvas
