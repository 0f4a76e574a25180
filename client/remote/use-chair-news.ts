import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useToast } from '../ui/toast.tsx'

/** Whoever is handed the remote is told by whom, with the way to it; and that it is with the consultants again. */
export function useChairNews(takeUp: () => void): void {
  const words = useWords()
  const toast = useToast()
  const view = useLiveView()
  const giver = view?.chair?.isYou ? view.chair.by.name : null
  const isTold = view !== null
  const before = useRef<{ giver: string | null } | null>(null)
  const open = useRef(takeUp)
  useEffect(() => {
    open.current = takeUp
  })
  useEffect(() => {
    if (!isTold) return
    const had = before.current
    before.current = { giver }
    // How it stands when the page comes is no news.
    if (had === null || had.giver === giver) return
    if (giver === null) toast({ text: words('remote.chairGone') })
    else {
      const action = { label: words('remote.chairOpen'), act: () => open.current() }
      toast({ text: words('remote.chairGiven', { name: giver }), tone: 'good', action })
    }
  }, [isTold, giver, toast, words])
}
