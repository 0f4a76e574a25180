import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'

/** When the editor itself has failed: the board is safe, this screen has to begin anew. */
export function BrokenBoard() {
  const words = useWords()
  return (
    <div className="board-broken" role="alert">
      <p>{words('board.broken')}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {words('board.reload')}
      </Button>
    </div>
  )
}
