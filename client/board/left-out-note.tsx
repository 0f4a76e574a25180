import { type Signal, useValue } from 'tldraw'
import { useWords } from '../i18n/use-words.ts'

/** "1 element kan ikke vises": something stands in the document that no screen can draw. The rest of the board is as it should be. */
export function LeftOutNote({ count }: { count: Signal<number> }) {
  const words = useWords()
  const leftOut = useValue(count)
  if (leftOut === 0) return null
  return <output className="board-left-out">{words('board.leftOut', { count: leftOut })}</output>
}
