/** One field or list of a board on the wall, with the notes that lie at it. */
import { useState } from 'react'
import type * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { useNotes } from '../canvases/use-notes.ts'
import { useCanvasLayout } from '../canvases/use-rows.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useTextValue } from '../fields/use-text-value.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { nameOfPart, promptOfPart, type CanvasPart } from './canvas-parts.ts'
import { useLayerReady } from './cross-fade.tsx'
import { notesAtPart } from './notes-at-part.ts'
import { PagedSheet, type Paging, type SheetPart } from './paged-sheet.tsx'
import { useShownPage } from './use-shown-page.ts'
import { WallFrame } from './wall-frame.tsx'
import { WallNotes } from './wall-notes.tsx'
import { WallRail } from './wall-rail.tsx'
import { WallRows } from './wall-rows.tsx'

export function WallPart(props: { boardTitle: string; canvas: Canvas; part: CanvasPart; paging: Paging }) {
  const { boardTitle, canvas, part } = props
  const { doc } = useBoardDocument()
  const { language } = useLanguage()
  const view = useLiveView()
  const layout = useCanvasLayout(canvas)
  const notes = notesAtPart(useNotes(canvas), { canvas, layout, part })
  const [isInstructionLong, setInstructionLong] = useState(false)
  const { shown, paging } = useShownPage(props.paging)
  const instruction = view?.step?.step.instruction
  const [name, prompt] = [nameOfPart(part)[language], promptOfPart(part)[language]]
  useLayerReady(true)

  const content = (
    <>
      {part.kind === 'field' ? <WallText text={fieldOf(doc, part.id)} /> : <WallRows list={part.list} />}
      {notes.length > 0 && <WallNotes notes={notes} />}
    </>
  )
  const answer: SheetPart = { key: 'answer', content }
  return (
    <WallFrame
      title={name}
      sign={part.phase.sign}
      hue={part.phase.hue}
      prompt={prompt}
      foot={boardTitle}
      pages={shown}
      rail={<WallRail said={[name, prompt]} onTooLong={setInstructionLong} />}
    >
      <PagedSheet
        parts={
          isInstructionLong && instruction
            ? [{ key: 'instruction', content: <p className="wall-text">{instruction}</p> }, answer]
            : [answer]
        }
        paging={paging}
      />
    </WallFrame>
  )
}

function WallText({ text }: { text: Y.Text }) {
  return (
    <p className="wall-text" lang="da" data-written="">
      {useTextValue(text)}
    </p>
  )
}
