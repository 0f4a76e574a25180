/** Who is on the board, from everybody's presence. Knows nothing of the editor: the form view shows the same people. */
import { useCallback, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState, PresenceUser } from '../../shared/protocol/messages.ts'

export interface Person extends PresenceUser {
  /** Oneself, on this or another device. */
  isMe: boolean
  /** Seen on the board now, so that one can follow. */
  hasView: boolean
  /** Sees what I see. */
  followsMe: boolean
}

/** Each person once, oneself first, the others by name. */
export function readPeople(awareness: Awareness): Person[] {
  const myId = (awareness.getLocalState() as Partial<PresenceState> | null)?.user?.id
  const people = new Map<string, Person>()
  for (const state of awareness.getStates().values()) {
    const { user, view, following } = state as Partial<PresenceState>
    if (typeof user?.id !== 'string' || typeof user.name !== 'string') continue
    const hasView = view !== undefined || people.get(user.id)?.hasView === true
    const isMe = user.id === myId
    const followsMe = !isMe && (following === myId || people.get(user.id)?.followsMe === true)
    people.set(user.id, { ...user, isMe, hasView, followsMe })
  }
  return [...people.values()].toSorted((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name))
}

export function usePeople(awareness: Awareness): Person[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    },
    [awareness],
  )
  // A string, because a snapshot has to be equal to itself while nothing changed; cursors move all the time.
  const snapshot = useSyncExternalStore(subscribe, () => JSON.stringify(readPeople(awareness)))
  return JSON.parse(snapshot) as Person[]
}
