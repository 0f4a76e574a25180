/**
 * What others see of a client's presence: what it wrote about itself, and who it really is. One for each connection: a client
 * that moves its cursor says the same name each time, so that only the rest of its state is read again.
 *
 * The rest goes on as it was written. Of two entries of one name the last counts for every reader, here as there.
 */
import { limits } from '../../shared/limits.ts'
import type { PresenceUser } from '../../shared/protocol/messages.ts'

const maxDepth = 6

export class ShownState {
  /** How the client's states begin: with a `user` that counts for nothing. Empty until one did. */
  #opening = ''
  #user: PresenceUser | null = null
  #userText = ''

  /** JSON text. Null when what the client wrote is none, or not of the kind that is passed on. */
  of(json: string, user: PresenceUser): string | null {
    if (json.length > limits.presenceBytes) return null
    if (user !== this.#user) {
      this.#user = user
      this.#userText = JSON.stringify(user)
    }
    const hasOpening = this.#opening !== '' && json.startsWith(this.#opening) && json[this.#opening.length] === '"'
    // Of a state without its first entry, the rest is one as well.
    const text = hasOpening ? `{${json.slice(this.#opening.length)}` : json
    const state = readState(text)
    if (!state) return null
    let rest = text
    if (Object.hasOwn(state, 'user')) {
      const opening = `{"user":${JSON.stringify(state['user'])},`
      if (!hasOpening && json.startsWith(opening)) this.#opening = opening
      delete state['user']
      rest = JSON.stringify(state)
    }
    const shown = `{"user":${this.#userText}${Object.keys(state).length === 0 ? '' : ','}${rest.slice(rest.indexOf('{') + 1)}`
    return shown.length > 2 * limits.presenceBytes ? null : shown
  }
}

function readState(text: string): Record<string, unknown> | null {
  let state: unknown
  try {
    state = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state) || !isShallow(state, 0)) return null
  return state as Record<string, unknown>
}

function isShallow(value: unknown, depth: number): boolean {
  // Nobody can write down an endless number: it came from one like 1e999.
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value)
  if (depth >= maxDepth) return false
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || !isShallow((value as Record<string, unknown>)[key], depth + 1)) return false
  }
  return true
}
