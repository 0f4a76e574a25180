/**
 * "Bjørn skriver…": who else is writing in which text, from the presence of the others. A text is named by its root: `f:<field>`,
 * `n:<shape>`, or `rows:<list>/<row>/<cell>`.
 */
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState, PresenceUser } from '../../shared/protocol/messages.ts'
import { useBoardDocument } from './board-document.tsx'

export interface Writer {
  name: string
  colour: number | null
}

/** After this long without a key one counts as thinking, not writing. */
const idleMs = 5_000

/** Who else writes in the text with this root. The same person on two devices is named once. */
export function useWriters(root: string): Writer[] {
  return useOthersWriting((writing) => {
    const writers = new Map<string, Writer>()
    for (const { user, root: other } of writing) {
      if (other === root) writers.set(user.id, { name: user.name, colour: user.colour })
    }
    return [...writers.values()]
  })
}

/** The roots of the texts in which others write. */
export function useWritingRoots(): string[] {
  return useOthersWriting((writing) => [...new Set(writing.map(({ root }) => root))].toSorted())
}

interface OtherWriting {
  user: PresenceUser
  root: string
}

function useOthersWriting<T>(read: (writing: OtherWriting[]) => T): T {
  const { awareness } = useBoardDocument()
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness?.on('change', listener)
      return () => awareness?.off('change', listener)
    },
    [awareness],
  )
  // A string, because a snapshot has to be equal to itself while nothing changed.
  const snapshot = useSyncExternalStore(subscribe, () => JSON.stringify(read(othersWriting(awareness))))
  return JSON.parse(snapshot) as T
}

function othersWriting(awareness: Awareness | null): OtherWriting[] {
  const found: OtherWriting[] = []
  for (const [clientId, state] of awareness?.getStates() ?? []) {
    const { user, writing } = state as Partial<PresenceState>
    if (clientId !== awareness?.clientID && user && typeof writing === 'string') found.push({ user, root: writing })
  }
  return found
}

/** Tells the others that one is writing in this text, until one stops for a while or leaves it. */
export function useTellWriting(root: string): { wrote: () => void; left: () => void } {
  const { awareness } = useBoardDocument()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const left = useCallback(() => {
    clearTimeout(timer.current)
    const state = awareness?.getLocalState() as Partial<PresenceState> | null | undefined
    if (state?.writing === root) awareness?.setLocalStateField('writing', null)
  }, [awareness, root])
  const wrote = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(left, idleMs)
    const state = awareness?.getLocalState() as Partial<PresenceState> | null | undefined
    if (state && state.writing !== root) awareness?.setLocalStateField('writing', root)
  }, [awareness, root, left])
  useEffect(() => left, [left])
  return { wrote, left }
}
