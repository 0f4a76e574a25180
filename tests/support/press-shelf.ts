import type { Press, VoteShelf } from '../../client/votes/vote-shelf.ts'

/** What a device keeps of a vote, over the reload of its page. */
export class PressShelf implements VoteShelf {
  kept: readonly Press[] = []
  read = () => Promise.resolve(this.kept)
  write = (presses: readonly Press[]) => {
    this.kept = presses
    return Promise.resolve()
  }
}
