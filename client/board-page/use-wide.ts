import { useSyncExternalStore } from 'react'

/** Is the window wider than a phone held upright? */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide().matches)
}

const wide = () => window.matchMedia('(min-width: 641px)')

function subscribe(listener: () => void): () => void {
  const query = wide()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
