import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import type { DraftField } from './use-draft.ts'

/** Two wrote in the same place: nothing of either is lost. */
export function RivalNote({ field: { rival, settleRival } }: { field: DraftField }) {
  const words = useWords()
  if (rival === null) return null
  return (
    <output className="rival-note">
      <p>{rival === '' ? words('runSheet.rivalEmpty') : words('runSheet.rival', { text: rival })}</p>
      <Button size="small" onClick={() => settleRival(true)}>
        {words('runSheet.takeRival')}
      </Button>
      <Button size="small" onClick={() => settleRival(false)}>
        {words('runSheet.keepOwn')}
      </Button>
    </output>
  )
}
