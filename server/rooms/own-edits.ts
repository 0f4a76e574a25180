/** Edits of the server's own that are on their way to a board's log: each is answered in the end, also when the room goes. */
import type { PrincipalKey } from '../../shared/ids.ts'
import type { BoardCopy } from './board-copy.ts'
import { writeUpdates, type ServerEdit } from './server-edit.ts'
import { StorageFailing } from './update-log.ts'

export interface OwnEdit {
  principal: PrincipalKey
  /** Whether it stands on the board, and on disk. */
  done: (stands: boolean) => void
  failed: (error: unknown) => void
}

export interface OwnEditsWay {
  whenCommitted: (look: (copy: BoardCopy) => void) => void
  /** False when there is no room for it. */
  push: (own: OwnEdit, update: Uint8Array) => boolean
  onPushed: () => void
}

export class OwnEdits {
  readonly #underWay = new Set<OwnEdit>()

  /** Whether each of them stands; throws when none can be saved. */
  make(edits: readonly ServerEdit[], { whenCommitted, push, onPushed }: OwnEditsWay): Promise<boolean[]> {
    const begun = edits.map(({ principal }) => this.#begin(principal))
    whenCommitted((copy) => {
      try {
        const updates = writeUpdates(copy.whole, edits)
        begun.forEach(({ own }, i) => {
          const update = updates[i]
          if (!update) own.done(true)
          else if (!push(own, update)) own.failed(new StorageFailing('too much is waiting'))
        })
        onPushed()
      } catch (error) {
        for (const { own } of begun) own.failed(error)
      }
    })
    return Promise.all(begun.map(({ stands }) => stands))
  }

  #begin(principal: PrincipalKey): { own: OwnEdit; stands: Promise<boolean> } {
    const own: OwnEdit = { principal, done: () => undefined, failed: () => undefined }
    const stands = new Promise<boolean>((resolve, reject) => {
      own.done = resolve
      own.failed = reject
    })
    this.#underWay.add(own)
    return { own, stands: stands.finally(() => this.#underWay.delete(own)) }
  }

  failAll(error: unknown): void {
    for (const own of this.#underWay) own.failed(error)
  }
}
