import { useState, type ReactNode } from 'react'
import { StillLiveDay, useLiveDay } from '../live-day/live-day.tsx'
import { useHandDown } from './use-hand-down.ts'

/** What stands above the board and what leads away from it waits until the stroke that is being drawn has ended. */
export function WhileHandIsUp({ children }: { children: ReactNode }) {
  const day = useLiveDay()
  const isDown = useHandDown()
  const [still, setStill] = useState(day)
  if (!isDown && still !== day) setStill(day)
  return <StillLiveDay day={isDown ? still : day}>{children}</StillLiveDay>
}
