import { useState } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { NoAnswer } from '../http/no-answer.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { useToast } from '../ui/toast.tsx'

export interface TableAsk {
  method: 'PUT' | 'DELETE'
  /** The end of the path: `hand`, `more-time`, `whispers/…`. */
  what: string
  /** Said when it is done. */
  done?: string
}

/** What a table asks of those who run the day. Only who may write on the board speaks for it, while the day is open. */
export function useTableAsk() {
  const words = useWords()
  const toast = useToast()
  const day = useLiveDay()
  const shown = useBoardOnScreen()
  const [isAsking, setAsking] = useState(false)
  const role = day?.view?.role
  const isTable = role === 'participant' || role === 'chair'
  const askNow = async ({ method, what, done }: TableAsk) => {
    if (!shown) return
    setAsking(true)
    try {
      await request({ method, path: `/api/boards/${shown.page.board.id}/${what}`, answer: NoAnswer })
      if (done) toast({ text: done })
    } catch (error) {
      toast({ text: errorSentence(words, error), tone: 'bad' })
    }
    setAsking(false)
  }
  return {
    mayAsk: isTable && shown?.mayEdit === true && day?.view?.workshop.state === 'open',
    isAsking,
    ask: (asked: TableAsk) => void askNow(asked),
  }
}
