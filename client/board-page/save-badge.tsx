import { Check, CloudOff, Hourglass, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import type { SaveState } from '../sync/board-connection.ts'
import { classNames } from '../ui/class-names.ts'
import './save-badge.css'

/** Where the edits are, in two words and a quiet sign. */
export function SaveBadge({ state, isReader }: { state: SaveState; isReader: boolean }) {
  const { tone, icon, text } = useSaying(state, isReader)
  if (!text) return null
  return (
    <span className={classNames('save-badge', `save-badge-${tone}`)} data-state={state.kind}>
      {icon}
      <span>{text}</span>
    </span>
  )
}

function useSaying(
  state: SaveState,
  isReader: boolean,
): { tone: 'calm' | 'busy' | 'warn'; icon: ReactNode; text: string } {
  const words = useWords()
  const dates = useDates()
  switch (state.kind) {
    case 'saved':
      if (isReader) return { tone: 'calm', icon: null, text: '' }
      return {
        tone: 'calm',
        icon: <Check aria-hidden="true" />,
        text: state.at === null ? words('sync.saved') : words('sync.savedAt', { time: dates.time(state.at) }),
      }
    case 'saving':
      return { tone: 'busy', icon: <LoaderCircle aria-hidden="true" />, text: words('sync.saving') }
    case 'offline':
      if (state.why) {
        return { tone: 'warn', icon: <Hourglass aria-hidden="true" />, text: words(`sync.waitingShort.${state.why}`) }
      }
      return { tone: 'warn', icon: <CloudOff aria-hidden="true" />, text: words('sync.offline') }
    case 'failing':
      return { tone: 'warn', icon: <TriangleAlert aria-hidden="true" />, text: words('sync.failing') }
    case 'loading':
    case 'ended':
      return { tone: 'busy', icon: null, text: '' }
  }
}
