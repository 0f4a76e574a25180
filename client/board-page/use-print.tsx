/** Paper: the form as it stands; the canvas as one picture that fills the page. */
import { useEffect, useState, type ReactNode } from 'react'
import type { BoardHandle } from '../board/board-handle.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'

export function usePrint(handle: BoardHandle | null): { print: () => void; picture: ReactNode } {
  const words = useWords()
  const toast = useToast()
  const [url, setUrl] = useState<string | null>(null)

  useEffect(() => {
    if (!url) return
    const done = () => setUrl(null)
    window.addEventListener('afterprint', done)
    return () => {
      window.removeEventListener('afterprint', done)
      URL.revokeObjectURL(url)
    }
  }, [url])

  const takePicture = async (from: BoardHandle) => {
    toast({ text: words('sync.pictureWorking') })
    try {
      setUrl(URL.createObjectURL(await from.exportPng()))
    } catch (error) {
      console.error('The picture could not be made', error)
      toast({ text: words('sync.pictureFailed'), tone: 'bad' })
    }
  }
  return {
    print: () => {
      if (handle) void takePicture(handle)
      else window.print()
    },
    picture: url && <img className="printed-board" src={url} alt="" onLoad={() => window.print()} />,
  }
}
