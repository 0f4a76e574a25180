/**
 * What each member is told about its updates once a batch is on disk, or can't be.
 *
 * Invariant: a nack goes out before the ack of anything that came after it (docs/rules.md, SAVE-2).
 */
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import { writeAck, writeNack } from '../../shared/protocol/room-frames.ts'
import type { Outcome } from './board-document.ts'
import type { Member } from './member.ts'
import type { Incoming } from './room-inbox.ts'
import type { RoomTally } from './room-tally.ts'
import { StorageFailing } from './update-log.ts'

export interface BatchAnswers {
  tally: RoomTally
  /** Asks the member for everything that we lack. */
  askForTheirs: (member: Member) => void
}

/** What was accepted is on disk. */
export function answerBatch(incoming: readonly Incoming[], outcomes: readonly Outcome[], answers: BatchAnswers): void {
  const onDisk = new Map<Member, number>()
  incoming.forEach((one, i) => {
    const outcome = outcomes[i]
    if (!one.member) one.own.done(outcome?.kind !== 'refused')
    else if (outcome?.kind === 'refused') {
      nack(one.member, one.n, outcome.reason, answers)
      // Also a stock client answers this, with everything that it has. If that has a gap too, asking again would never end.
      if (outcome.reason === 'gap' && !one.isWhole) answers.askForTheirs(one.member)
    } else onDisk.set(one.member, one.n)
  })
  for (const [member, n] of onDisk) member.tell(writeAck(n))
}

/** None of it is on disk, and none of it will be. */
export function answerNotSaved(incoming: readonly Incoming[], answers: BatchAnswers): void {
  for (const one of incoming) {
    if (one.member) nack(one.member, one.n, 'storageFailing', answers)
    else one.own.failed(new StorageFailing('the board can’t be saved now'))
  }
}

function nack(member: Member, n: number, reason: RefusalReason, { tally }: BatchAnswers): void {
  tally.refused(reason)
  member.tell(writeNack({ n, reason }))
}
