import { useEffect } from 'react'

/** Keeps the screen from going dark while the page is shown: nobody touches a projector's computer for an hour. */
export function useAwakeScreen(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const stayAwake = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (isOver) await taken.release()
        else lock = taken
      } catch {
        // The device says no (battery saving, no permission): it sleeps when it likes.
      }
    }
    // The browser lets go of the lock whenever the page is hidden.
    const onVisible = () => void stayAwake()
    document.addEventListener('visibilitychange', onVisible)
    void stayAwake()
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release()
    }
  }, [])
}
