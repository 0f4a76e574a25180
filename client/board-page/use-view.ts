import { useCallback, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useWide } from './use-wide.ts'

/** `projector`: for a wall; `client/screens`. */
export type View = 'board' | 'form' | 'projector'

/** Which view of the board is shown. The address decides; without a word from it a phone gets the form. */
export function useView(): [View, (view: View) => void] {
  const [location, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('view')
  // Turning a tablet on its side is no wish for another view.
  const [first] = useState<View>(useWide() ? 'board' : 'form')
  const view = asked === 'board' || asked === 'form' || asked === 'projector' ? asked : first
  const choose = useCallback(
    (chosen: View) => navigate(`${location}?view=${chosen}`, { replace: true }),
    [location, navigate],
  )
  return [view, choose]
}
