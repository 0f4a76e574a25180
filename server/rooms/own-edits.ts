/** Edits of the server's own that are on their way to a board's log: each is answered in the end, also when the room goes. */
import type { PrincipalKey } from '../../shared/ids.ts'

export interface OwnEdit {
  principal: PrincipalKey
  /** Whether it stands on the board, and on disk. */
  done: (stands: boolean) => void
  failed: (error: unknown) => void
}

export class OwnEdits {
  readonly #underWay = new Set<OwnEdit>()

  begin(principal: PrincipalKey): { own: OwnEdit; stands: Promise<boolean> } {
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
