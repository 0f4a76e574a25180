import { schoolColour } from '../../shared/canvases/colours.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { sayWriting } from './say-writing.ts'
import { useWriters } from './writing.ts'

/** "Bjørn skriver …", beside the text. Not read out: it would interrupt whoever writes there too. */
export function WritingBadge({ root }: { root: string }) {
  const words = useWords()
  const writers = useWriters(root)
  const areHidden = useLiveView()?.showNames === false
  const [first] = writers
  if (!first) return null
  const names = writers.map(({ name }) => name)
  // A school's colour says as much as a name where a school has sent one person.
  const ground = schoolColour(areHidden ? null : first.colour)
  return (
    <span className="writing-badge" aria-hidden="true" style={{ background: ground }}>
      {sayWriting(words, names, areHidden)}
    </span>
  )
}
