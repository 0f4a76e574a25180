/** The tools: the sticky note first. A column at the left on a wide screen, a row at the bottom on a narrow one. */
import {
  ArrowUpRight,
  Eraser,
  Hand,
  Maximize,
  Minus,
  MousePointer2,
  Pencil,
  Plus,
  Redo2,
  StickyNote,
  Type,
  Undo2,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { useActions, useCanRedo, useCanUndo, useEditor, useReadonly, useValue } from 'tldraw'
import { useStepRights } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import type { Inset } from './board-camera.ts'
import { MoreMenu } from './more-menu.tsx'
import { PictureButton } from './picture-button.tsx'
import { ShapesMenu } from './shapes-menu.tsx'
import { writeNewSticky } from './sticky-tool.ts'
import { narrowWindow, useNarrow } from './use-narrow.ts'
import './toolbar.css'

/** What the tools cover of the board. The same as in `toolbar.css`. */
export const toolbarInset = (): Inset =>
  isNarrow() ? { left: 8, top: 8, right: 8, bottom: 76 } : { left: 84, top: 14, right: 14, bottom: 14 }

const isNarrow = () => window.matchMedia(narrowWindow).matches

export function BoardToolbar() {
  const words = useWords()
  const isReadonly = useReadonly()
  const { mayAdd, mayDraw, mayMove } = useStepRights()
  const narrow = useNarrow()
  return (
    <Toolbar.Root
      className="board-toolbar"
      orientation={narrow ? 'horizontal' : 'vertical'}
      aria-label={words('board.tools.title')}
    >
      <div className="board-tools">
        {mayAdd && <ToolButton tool="sticky" shortcut="N" icon={<StickyNote />} />}
        <ToolButton tool="select" shortcut="V" icon={<MousePointer2 />} />
        {!(narrow && !isReadonly) && <ToolButton tool="hand" shortcut="H" icon={<Hand />} />}
        {!isReadonly && <DrawingTools narrow={narrow} mayAdd={mayAdd} mayDraw={mayDraw} mayMove={mayMove} />}
        <MoreMenu narrow={narrow} />
      </div>
      {!isReadonly && <UndoButtons narrow={narrow} />}
      {!narrow && <ZoomButtons />}
    </Toolbar.Root>
  )
}

/** Those that the step leaves: what may not be done now has no button. */
function DrawingTools(allowed: { narrow: boolean; mayAdd: boolean; mayDraw: boolean; mayMove: boolean }) {
  const { narrow, mayAdd, mayDraw, mayMove } = allowed
  return (
    <>
      {mayDraw && <ToolButton tool="draw" shortcut="D" icon={<Pencil />} />}
      {(mayAdd || mayDraw || mayMove) && <ToolButton tool="eraser" shortcut="E" icon={<Eraser />} />}
      {mayAdd && <ToolButton tool="text" shortcut="T" icon={<Type />} />}
      {!narrow && mayAdd && (
        <>
          <ToolButton tool="arrow" shortcut="A" icon={<ArrowUpRight />} />
          <ShapesMenu />
          <PictureButton />
        </>
      )}
    </>
  )
}

type Tool = 'sticky' | 'select' | 'hand' | 'draw' | 'eraser' | 'text' | 'arrow'

function ToolButton({ tool, shortcut, icon }: { tool: Tool; shortcut: string; icon: ReactNode }) {
  const editor = useEditor()
  const words = useWords()
  const isChosen = useValue('is chosen', () => editor.getCurrentToolId() === tool, [editor, tool])
  return (
    <Tooltip side="right" text={words('board.tools.withKey', { tool: words(`board.tools.${tool}`), key: shortcut })}>
      <Toolbar.Button
        className="tool-button"
        data-tool={tool}
        aria-label={words(`board.tools.${tool}`)}
        aria-pressed={isChosen}
        aria-keyshortcuts={shortcut}
        onClick={({ detail }) => {
          // Pressed by a key there is no pointer to place the note with.
          if (tool === 'sticky' && detail === 0) writeNewSticky(editor)
          else editor.setCurrentTool(tool)
        }}
      >
        {icon}
      </Toolbar.Button>
    </Tooltip>
  )
}

function UndoButtons({ narrow }: { narrow: boolean }) {
  const canUndo = useCanUndo()
  const canRedo = useCanRedo()
  return (
    <div className="board-tools">
      <ActButton act="undo" action="undo" icon={<Undo2 />} disabled={!canUndo} />
      {!narrow && <ActButton act="redo" action="redo" icon={<Redo2 />} disabled={!canRedo} />}
    </div>
  )
}

function ZoomButtons() {
  return (
    <div className="board-tools board-zoom">
      <ActButton act="zoomIn" action="zoom-in" icon={<Plus />} />
      <ActButton act="zoomToCanvas" action="zoom-to-fit" icon={<Maximize />} />
      <ActButton act="zoomOut" action="zoom-out" icon={<Minus />} />
    </div>
  )
}

type Act = 'undo' | 'redo' | 'zoomIn' | 'zoomOut' | 'zoomToCanvas'

function ActButton({
  act,
  action,
  icon,
  disabled = false,
}: {
  act: Act
  action: string
  icon: ReactNode
  disabled?: boolean
}) {
  const words = useWords()
  const actions = useActions()
  const label = words(`board.tools.${act}`)
  return (
    <Tooltip side="right" text={label}>
      <Toolbar.Button
        className="tool-button"
        aria-label={label}
        // Stays reachable for the keyboard: a button that vanishes under the focus loses it.
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) void actions[action]?.onSelect('toolbar')
        }}
      >
        {icon}
      </Toolbar.Button>
    </Tooltip>
  )
}
