import { useEffect, useRef } from 'react'
import type { Place } from '../../shared/facilitation/place.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLiveView } from '../live-day/live-day.tsx'
import { useHandDown } from './use-hand-down.ts'
import { useWritingNow } from './use-writing-now.ts'

export interface Begun {
  id: string
  /** Null: the whole board. */
  place: Place | null
}

/** What begins is brought before one's eyes, once - unless one is in the middle of something, or is led elsewhere. */
export function useBring(begun: Begun | null): void {
  const isLed = useLiveView()?.control != null
  const handle = useBoardOnScreen()?.handle
  const isWriting = useWritingNow()
  const isDown = useHandDown()
  const brought = useRef<string | null>(null)
  useEffect(() => {
    if (!begun || !handle || brought.current === begun.id) return
    brought.current = begun.id
    if (!isLed && !isDown && !isWriting()) handle.goTo(begun.place)
  }, [begun, handle, isLed, isDown, isWriting])
}
