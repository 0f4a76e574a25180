import { useCallback, useState } from 'react'
import type { Command } from '../../shared/facilitation/command.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { useLiveDay } from './live-day.tsx'

export interface Press {
  /** True when it was done; what the server says against it is shown in passing. */
  press: (command: Command) => Promise<boolean>
  /** One press is on its way. */
  isPressing: boolean
}

/** A button of the remote. */
export function useCommand(): Press {
  const day = useLiveDay()
  const words = useWords()
  const toast = useToast()
  const [isPressing, setPressing] = useState(false)
  const press = useCallback(
    async (command: Command) => {
      if (!day) return false
      setPressing(true)
      try {
        await day.send(command)
        return true
      } catch (error) {
        toast({ text: errorSentence(words, error), tone: 'bad' })
        return false
      } finally {
        setPressing(false)
      }
    },
    [day, toast, words],
  )
  return { press, isPressing }
}
