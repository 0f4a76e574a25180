import { ClipboardList, Presentation } from 'lucide-react'
import { useWords } from '../i18n/use-words.ts'
import type { View } from './use-view.ts'
import './view-switch.css'

/** The same board as a drawing to stand around, or as a page to fill in. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const words = useWords()
  return (
    <fieldset className="view-switch" aria-label={words('sync.view')}>
      <button type="button" aria-pressed={view === 'board'} onClick={() => onChange('board')}>
        <Presentation aria-hidden="true" />
        <span>{words('sync.viewBoard')}</span>
      </button>
      <button type="button" aria-pressed={view === 'form'} onClick={() => onChange('form')}>
        <ClipboardList aria-hidden="true" />
        <span>{words('sync.viewForm')}</span>
      </button>
    </fieldset>
  )
}
