import { useEffect, useMemo, useRef } from 'react'
import { limits } from '../../shared/limits.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { mostPicturesAtOnce, type PictureNews } from './insert-pictures.ts'

/** What the person at the board is told in passing. */
export interface BoardNews {
  pictures: PictureNews
  takenBack: () => void
  nearlyFull: (count: number) => void
  full: () => void
  writesHere: (name: string) => void
}

/** The same object as long as the board is shown, always in the page's language. */
export function useBoardNews(): BoardNews {
  const words = useWords()
  const toast = useToast()
  const current = useRef({ words, toast })
  useEffect(() => {
    current.current = { words, toast }
  }, [words, toast])
  return useMemo(() => {
    const plain = (text: string) => current.current.toast({ text })
    const bad = (text: string) => current.current.toast({ text, tone: 'bad' })
    const say = (...said: Parameters<typeof words>) => current.current.words(...said)
    return {
      pictures: {
        working: (count) => plain(say('board.picture.working', { count })),
        wrongKind: () => bad(say('board.picture.wrongKind')),
        tooMany: () => bad(say('board.picture.tooMany', { count: mostPicturesAtOnce })),
        failed: (name, error) => {
          const why = errorSentence(current.current.words, error)
          bad(say('board.picture.failed', { name, why }))
        },
      },
      takenBack: () => bad(say('board.takenBack')),
      nearlyFull: (count) => plain(say('board.nearlyFull', { count, most: limits.shapes })),
      full: () => bad(say('board.full', { most: limits.shapes })),
      writesHere: (name) => plain(say('board.writesHere', { name })),
    }
  }, [])
}
