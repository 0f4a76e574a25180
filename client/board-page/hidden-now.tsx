import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { BoardSkeleton } from './board-skeleton.tsx'

/** The room has turned to its own boards while one was looking at another's: one goes on at the day's page, from which the room can lead. */
export function HiddenNow({ page: { workshop } }: { page: BoardPageAnswer }) {
  const words = useWords()
  const toast = useToast()
  const [, navigate] = useLocation()
  useEffect(() => {
    toast({ text: words('sync.hidden') })
    navigate(workshop ? `/workshops/${workshop.id}` : '/', { replace: true })
  }, [navigate, toast, words, workshop])
  return <BoardSkeleton title="" />
}
