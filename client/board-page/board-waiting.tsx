/** Where the board will be, until it is there. After a while it says why it may take longer. */
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import './board-waiting.css'

const longMs = 4_000

interface Given {
  /** Something else on the page says why. */
  isExplained?: boolean
}

export function BoardWaiting({ isExplained = false }: Given) {
  const words = useWords()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="board-waiting-page" aria-busy="true">
      <output className={isLong && !isExplained ? 'soft' : 'unseen'}>
        {words(isLong ? 'sync.stillLoading' : 'sync.loading')}
      </output>
      <Skeleton height="100%" radius="var(--radius-s)" />
    </div>
  )
}
