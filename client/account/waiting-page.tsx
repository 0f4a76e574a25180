import { useWords } from '../i18n/use-words.ts'
import './waiting-page.css'

/** Before anything is known. Stays empty for a moment, so that a quick answer doesn't flicker. */
export function WaitingPage() {
  const words = useWords()
  return (
    <main className="waiting-page" aria-busy="true">
      <h1>{words('common.loading')}</h1>
    </main>
  )
}
