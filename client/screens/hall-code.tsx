import { Maximize } from 'lucide-react'
import { useRef } from 'react'
import { Link } from 'wouter'
import { ApiError } from '../http/api-error.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords, type Say } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { spacedCode } from '../workshops/join-code.ts'
import { toggleFullScreen } from './full-screen.ts'
import { useFittingLetters } from './use-fitting-letters.ts'
import { Wall } from './wall.tsx'
import './hall-code.css'

/** A machine that waits to be connected. */
export function HallCode(props: { code: string | null; error: Error | null; wasDropped: boolean }) {
  const { code, error, wasDropped } = props
  const words = useWords()
  return (
    <Wall title={words('screens.hallTitle')}>
      <article className="hall-code">
        <header>
          <h1>{words('screens.hallCodeTitle')}</h1>
          <p>{words('screens.hallCodeText')}</p>
          <output className="hall-code-news">
            {error ? sayError(words, error) : wasDropped && words('screens.hallDropped')}
          </output>
        </header>
        {code ? <CodeLine key={code} code={code} /> : <p className="hall-code-wait">{words('screens.hallAsking')}</p>}
        <footer>
          <p>
            {words('screens.hallMistake')} <Link href="/join">{words('screens.hallMistakeWay')}</Link>
          </p>
          <Button look="plain" icon={<Maximize aria-hidden="true" />} onClick={() => void toggleFullScreen(document)}>
            {words('screens.fullScreen')}
          </Button>
        </footer>
      </article>
    </Wall>
  )
}

/** The server may have answered, and said no. */
const sayError = (words: Say, error: Error): string =>
  error instanceof ApiError ? errorSentence(words, error) : words('screens.hallNoNet')

function CodeLine({ code }: { code: string }) {
  const line = useRef<HTMLParagraphElement>(null)
  useFittingLetters(line)
  return (
    <div className="hall-code-room">
      <p ref={line} className="hall-code-letters">
        {spacedCode(code)}
      </p>
    </div>
  )
}
