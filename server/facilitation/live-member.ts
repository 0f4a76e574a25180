/** One device that is told what a room is doing. */
import { closeCode, type CloseCode } from '../../shared/protocol/messages.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import type { LiveWire } from './live-wire.ts'

/** On their way to one device: from here on it gets nothing more until they are through, and at the second bound it is shown out. */
const behindAtBytes = 256 * 1024
const tooSlowAtBytes = 4 * 1024 * 1024

export interface LiveNewcomer {
  sessionId: string
  viewer: SignedInViewer
  wire: LiveWire
}

export class LiveMember {
  readonly sessionId: string
  /** Who it is, as was found last. */
  viewer: SignedInViewer
  readonly #wire: LiveWire
  /** The view that it was sent last, as JSON. */
  #told: string | null = null
  #isBehind = false
  #isClosed = false

  constructor({ sessionId, viewer, wire }: LiveNewcomer) {
    this.sessionId = sessionId
    this.viewer = viewer
    this.#wire = wire
  }

  /** There is something that it has not been told because it couldn't keep up. */
  get isBehind(): boolean {
    return this.#isBehind
  }

  /** `view` as JSON, which is the same for many. Nothing is said twice. */
  tell(view: string, now: number): void {
    if (view === this.#told) {
      this.#isBehind = false
      return
    }
    const pending = this.#wire.pendingBytes()
    if (pending > tooSlowAtBytes) {
      this.close(closeCode.tooSlow)
      return
    }
    this.#isBehind = pending > behindAtBytes
    if (this.#isBehind) return
    this.#told = view
    this.send(`{"type":"state","now":${now},"view":${view}}`)
  }

  send(text: string): void {
    if (!this.#isClosed) this.#wire.send(text)
  }

  close(code: CloseCode): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#wire.close(code)
  }
}
