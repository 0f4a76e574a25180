import { useWords } from '../i18n/use-words.ts'
import './day-state.css'

/** Planned, open now or closed: in words, with a sign beside. */
export function DayState({ state }: { state: 'planned' | 'open' | 'closed' }) {
  const words = useWords()
  return <span className={`day-state day-state-${state}`}>{words(`workshops.states.${state}`)}</span>
}
