import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import type { DraftField } from './use-draft.ts'

/** Two wrote in the same place: nothing of either is lost. */
export function RivalNote({ field: { rival, settleRival } }: { field: DraftField }) {
  const words = useWords()
  if (rival === null) return null
  return (
    <output className="rival-note">
      <p>
        {rival.text === ''
          ? words('runSheet.rivalEmpty')
          : words(rival.isOwn ? 'runSheet.rivalOwn' : 'runSheet.rival', { text: rival.text })}
      </p>
      <Button size="small" onClick={() => settleRival(true)}>
        {words('runSheet.takeRival')}
      </Button>
      <Button size="small" onClick={() => settleRival(false)}>
        {words(rival.isOwn ? 'runSheet.keepTheirs' : 'runSheet.keepOwn')}
      </Button>
    </output>
  )
}
