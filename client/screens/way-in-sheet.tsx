import { useRef, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { joinAddressOf, spacedCode, spokenAddress } from '../workshops/join-code.ts'
import { QrCode } from '../workshops/qr-code.tsx'
import { useFittingLetters } from './use-fitting-letters.ts'
import type { WayIn } from './way-in.tsx'
import './way-in-sheet.css'

/** The way in, as large as the wall allows; before and after the day, a sentence instead. */
export function WayInSheet(props: {
  title: string
  /** Under the title. */
  when?: string
  wayIn: WayIn | null
  /** Shown when there is no way in. */
  notOpen: { title: string; text?: string }
  /** Below it all. */
  children?: ReactNode
}) {
  const { title, when, wayIn, notOpen, children } = props
  return (
    <div className="way-in-sheet">
      <header className="way-in-head">
        <h1>{title}</h1>
        {when && <p className="capital">{when}</p>}
      </header>
      {wayIn ? (
        <CodeAndQr key={wayIn.code} wayIn={wayIn} />
      ) : (
        <div className="way-in-closed">
          <p className="way-in-closed-title">{notOpen.title}</p>
          {notOpen.text && <p>{notOpen.text}</p>}
        </div>
      )}
      {children}
    </div>
  )
}

function CodeAndQr({ wayIn: { code, url } }: { wayIn: WayIn }) {
  const words = useWords()
  const address = spokenAddress(joinAddressOf(url))
  const line = useRef<HTMLParagraphElement>(null)
  useFittingLetters(line)
  const [before, after] = words('workshops.codeAt', { address: '\n' }).split('\n')
  return (
    <div className="way-in">
      <div>
        <p className="way-in-say">
          {before}
          <strong>{address}</strong>
          {after}
        </p>
        <p ref={line} className="way-in-code">
          {spacedCode(code)}
        </p>
      </div>
      <figure className="way-in-qr">
        <figcaption>{words('screens.scan')}</figcaption>
        <QrCode text={url} label={words('workshops.qrAlt', { address: spokenAddress(url) })} />
      </figure>
    </div>
  )
}
