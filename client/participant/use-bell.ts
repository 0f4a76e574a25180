import { useCallback, useEffect, useState } from 'react'
import { SoftBell, type BellCall } from './soft-bell.ts'

const key = 'timer-sound'

export interface Bell {
  isOn: boolean
  turn: (isOn: boolean) => void
  ring: (call: BellCall) => void
}

/** The clock's sound on this device: on, until somebody turns it off here. */
export function useBell(): Bell {
  const [isOn, setOn] = useState(() => readIsOn())
  const [bell] = useState(() => new SoftBell(() => new AudioContext()))
  useEffect(() => {
    if (!isOn) return
    const wake = () => bell.wake()
    for (const touch of touches) document.addEventListener(touch, wake, { passive: true })
    return () => {
      for (const touch of touches) document.removeEventListener(touch, wake)
      bell.close()
    }
  }, [bell, isOn])
  const turn = useCallback(
    (wanted: boolean) => {
      setOn(wanted)
      // Turned on by a touch, it may sound at once.
      if (wanted) bell.wake()
      try {
        localStorage.setItem(key, wanted ? 'on' : 'off')
      } catch {
        // A device that keeps nothing: it holds for this page.
      }
    },
    [bell],
  )
  const ring = useCallback((call: BellCall) => (isOn ? bell.ring(call) : undefined), [bell, isOn])
  return { isOn, turn, ring }
}

const touches = ['pointerdown', 'keydown'] as const

function readIsOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}
