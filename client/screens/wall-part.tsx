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
import { useWords } from '../i18n/use-words.ts'
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
      rail={<WallRail said={[name, prompt]} taskPage={shown.page > 0 ? 0 : null} onTooLong={setInstructionLong} />}
    >
      <PagedSheet
        parts={
          isInstructionLong && instruction
            ? [{ key: 'instruction', content: <Task text={instruction} /> }, answer]
            : [answer]
        }
        paging={paging}
      />
    </WallFrame>
  )
}

/** Under the field's name it would pass for an answer if nothing said what it is. */
function Task({ text }: { text: string }) {
  return (
    <>
      <h2 className="wall-task">{useWords()('screens.task')}</h2>
      <p className="wall-text">{text}</p>
    </>
  )
}

/** Each line by itself, with a little more between two of them than within one: there a page is turned rather than in the middle of a thought. */
function WallText({ text }: { text: Y.Text }) {
  const says = useTextValue(text)
  return (
    <div className="wall-text" lang="da" data-written="">
      {says !== '' &&
        // oxlint-disable-next-line react/no-array-index-key -- A line is its place.
        says.split('\n').map((line, at) => <p key={at}>{line}</p>)}
    </div>
  )
}
