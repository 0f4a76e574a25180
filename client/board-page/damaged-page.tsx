/** A board of which the server can't read everything any more: what it still can is shown, and can be taken home. Nobody can write on it. */
import { useQuery } from '@tanstack/react-query'
import { FileJson, FileText } from 'lucide-react'
import { useState } from 'react'
import type * as Y from 'yjs'
import { BoardFields, type BoardPageAnswer } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { snapshotBoard } from '../../shared/document/snapshot.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { request } from '../http/request.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import type { LeftText } from '../sync/left-text.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { LeftTexts } from './left-texts.tsx'
import { textsOfBoard } from './texts-of-board.ts'
import { wayBack } from './way-back.ts'
import './damaged-page.css'

interface Given {
  page: BoardPageAnswer
  /** What was written here and never saved. */
  left: readonly LeftText[]
  /** The board as this device has it: from an earlier visit, perhaps more than the server can read. */
  doc: Y.Doc
}

export function DamagedPage({ page, left, doc }: Given) {
  const words = useWords()
  const { board } = page
  const back = wayBack(page)
  const file = `/api/boards/${board.id}/export`
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      header={<SiteHeader />}
      title={words('sync.damagedTitle')}
      text={
        <>
          {words('sync.damagedText', { title: board.title })} {words('sync.damagedHelp')}
          {left.length > 0 && <> {words('sync.left', { count: left.length })}</>}
        </>
      }
      actions={
        <>
          {left.length > 0 && <LeftTexts title={words('sync.leftTitle')} canvasId={board.canvas} left={left} />}
          <LinkButton href={back.href} look="primary" size="large">
            {words(`sync.${back.label}`)}
          </LinkButton>
          <LinkButton href={`${file}?as=md`} size="large" icon={<FileText aria-hidden="true" />} download>
            {words('sync.takeText')}
          </LinkButton>
          <LinkButton href={`${file}?as=json`} size="large" icon={<FileJson aria-hidden="true" />} download>
            {words('sync.takeData')}
          </LinkButton>
        </>
      }
    >
      <StillReadable page={page} left={left} doc={doc} />
    </MessagePage>
  )
}

function StillReadable({ page: { board }, left, doc }: Given) {
  const words = useWords()
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['board-fields', board.id],
    queryFn: ({ signal }) => request({ path: `/api/boards/${board.id}/fields`, answer: BoardFields, signal }),
  })
  const canvas = requireCanvas(board.canvas)
  const [here] = useState(() => snapshotBoard(doc, canvas))
  if (!data) return null
  const texts = textsOfBoard(canvas, data, language)
  const shown = new Set([...texts, ...left].map(({ text }) => text))
  const onlyHere = textsOfBoard(canvas, here, language).filter(({ text }) => !shown.has(text))
  return (
    <div className="still-readable">
      <h2>{words('sync.stillReadable')}</h2>
      {/* Drawings and pictures, too: all of the board that the server can read. */}
      <img src={`/api/boards/${board.id}/export?as=svg`} alt={words('sync.stillReadablePicture')} />
      {texts.length > 0 ? (
        <LeftTexts title={words('sync.stillReadable')} canvasId={board.canvas} left={texts} />
      ) : (
        <p>{words('sync.nothingReadable')}</p>
      )}
      {onlyHere.length > 0 && (
        <>
          <h2>{words('sync.onlyHere')}</h2>
          <p>{words('sync.onlyHereText')}</p>
          <LeftTexts title={words('sync.onlyHere')} canvasId={board.canvas} left={onlyHere} />
        </>
      )}
    </div>
  )
}
