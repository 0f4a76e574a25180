/** Text that is not, or no longer, on a board one can use, given back so that it can be copied: the last thing to lose is what somebody wrote. */
import { Copy } from 'lucide-react'
import { findCanvas } from '../../shared/canvases/all.ts'
import type { Language } from '../../shared/languages.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import type { LeftText } from '../sync/left-text.ts'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import './left-texts.css'

interface Given {
  title: string
  canvasId: string
  left: readonly LeftText[]
}

export function LeftTexts({ title, canvasId, left }: Given) {
  const words = useWords()
  const { language } = useLanguage()
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(left.map(({ text }) => text).join('\n\n'))
      toast({ text: words('sync.copied'), tone: 'good' })
    } catch {
      // Over plain http, or where the browser forbids it.
      toast({ text: words('sync.copyFailed'), tone: 'bad' })
    }
  }
  return (
    <section className="left-texts" aria-label={title}>
      <ul>
        {left.map(({ key, text }, index) => (
          <li key={`${key} ${index}`}>
            <strong>{placeOf(key, canvasId, language) ?? words('sync.leftNote')}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
        {words(left.length > 1 ? 'sync.copyAll' : 'sync.copyLeft')}
      </Button>
    </section>
  )
}

function placeOf(key: string, canvasId: string, language: Language): string | null {
  const canvas = findCanvas(canvasId)
  const named = key.startsWith('f:')
    ? canvas?.fields.find(({ id }) => key === `f:${id}`)
    : canvas?.lists.find(({ id }) => key === `rows:${id}`)
  return named?.name[language] ?? null
}
