/** How one joins: the address and the code, for those on whose wall they may stand. */
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useLiveView } from '../live-day/live-day.tsx'

export interface WayIn {
  url: string
  code: string
}

const OriginContext = createContext<string | null>(null)

/** `origin`: where people reach the house; null as long as nobody has said. */
export function WayInProvider({ origin, children }: { origin: string | null; children: ReactNode }) {
  return <OriginContext value={origin}>{children}</OriginContext>
}

/** Null before and after the day, and for everyone who isn't told the code. */
export function useWayIn(): WayIn | null {
  const origin = useContext(OriginContext)
  const code = useLiveView()?.joinCode ?? null
  return useMemo(() => (origin && code ? { url: `${origin}/join/${code}`, code } : null), [origin, code])
}
