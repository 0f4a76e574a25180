import { useEffect, useRef, useState, type RefObject } from 'react'
import { heldOrder, sameOrder } from './held-order.ts'

/** So long after the last touch, or after the pointer has left, the order may change again. */
const restMs = 1_500

export interface HeldOrder<Id> {
  order: readonly Id[]
  /** Another order is wanted than the one that is held. */
  isWaiting: boolean
  /** Shows it nevertheless. */
  showNow: () => void
}

/** Holds the order of what stands in an element while somebody points into it, touches it or has the focus in it. */
export function useHeldOrder<Id>(place: RefObject<HTMLElement | null>, wanted: readonly Id[]): HeldOrder<Id> {
  const isHeld = useBusy(place)
  const [shown, setShown] = useState(wanted)
  const order = heldOrder(shown, wanted, isHeld)
  if (order !== shown) setShown(order)
  return { order, isWaiting: !sameOrder(order, wanted), showNow: () => setShown(wanted) }
}

function useBusy(place: RefObject<HTMLElement | null>): boolean {
  const [isBusy, setBusy] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const isIn = () => element.matches(':hover') || element.contains(document.activeElement)
    const rest = () => {
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => setBusy(false), restMs)
    }
    const look = () => {
      setBusy(true)
      // A finger doesn't hover: after a touch it rests by itself.
      if (isIn() && !matchMedia('(hover: none)').matches) {
        if (timer.current) clearTimeout(timer.current)
      } else rest()
    }
    const come = ['pointerenter', 'pointerdown', 'focusin'] as const
    const leave = ['pointerleave', 'focusout'] as const
    for (const name of come) element.addEventListener(name, look)
    for (const name of leave) element.addEventListener(name, rest)
    window.addEventListener('scroll', rest, { passive: true })
    return () => {
      if (timer.current) clearTimeout(timer.current)
      for (const name of come) element.removeEventListener(name, look)
      for (const name of leave) element.removeEventListener(name, rest)
      window.removeEventListener('scroll', rest)
    }
  }, [place])
  return isBusy
}
