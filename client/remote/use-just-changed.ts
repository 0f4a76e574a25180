import { useEffect, useState } from 'react'

/** So long after a change a press was meant for what stood there before: a second click, or the other consultant was first. */
const settleMs = 600

/** Has this become something else a moment ago? */
export function useJustChanged(value: string | boolean | null): boolean {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (settled === value) return
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [settled, value])
  return settled !== value
}
