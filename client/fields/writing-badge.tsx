import { schoolColour } from '../../shared/canvases/colours.ts'
import { useWords } from '../i18n/use-words.ts'
import { useWriters } from './writing.ts'

/** "Bjørn skriver…", beside the text. Not read out: it would interrupt whoever writes there too. */
export function WritingBadge({ root }: { root: string }) {
  const words = useWords()
  const writers = useWriters(root)
  const [first] = writers
  if (!first) return null
  const sentence =
    writers.length === 1
      ? words('fields.oneWrites', { name: first.name })
      : words('fields.moreWrite', { name: first.name, count: writers.length - 1 })
  return (
    <span className="writing-badge" aria-hidden="true" style={{ background: schoolColour(first.colour) }}>
      {sentence}
    </span>
  )
}
