/** A board on the wall that the server can't read all of: what it still can, and a sentence that says so. */
import { useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLayerReady } from './cross-fade.tsx'
import { WallFrame } from './wall-frame.tsx'

export function DamagedOnWall({ board }: { board: Board }) {
  const words = useWords()
  const [isDrawn, setDrawn] = useState(false)
  useLayerReady(isDrawn)
  const drawn = () => setDrawn(true)
  return (
    <WallFrame title={board.title} prompt={words('screens.damaged')} className="wall-damaged">
      <img
        src={`/api/boards/${board.id}/export?as=svg`}
        alt={words('sync.stillReadablePicture')}
        onLoad={drawn}
        onError={drawn}
      />
    </WallFrame>
  )
}
