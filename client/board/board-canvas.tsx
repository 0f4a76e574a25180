/** The board on screen: the editor on one board's document. The only folder that knows the editor; others get a `BoardHandle`. */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { TldrawEditor, TldrawUi, useEditor, useEditorComponents, useTldrawUiComponents } from 'tldraw'
import 'tldraw/tldraw.css'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { limits } from '../../shared/limits.ts'
import { BoardDocumentProvider } from '../fields/board-document.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { WithoutToasts } from '../ui/toast.tsx'
import type { CameraPlace } from './board-camera.ts'
import type { BoardHandle } from './board-handle.ts'
import { useBoardNews } from './board-news.ts'
import { BoardScreen } from './board-screen.ts'
import { boardBindingUtils, boardTextOptions, boardTools } from './board-store.ts'
import { BoardViewProvider } from './board-view.tsx'
import { editorAssets } from './editor-assets.ts'
import { editorComponents } from './editor-components.tsx'
import { overridesFor } from './editor-overrides.ts'
import { pictureTypes } from './insert-pictures.ts'
import type { StepOfBoard } from './guard-rights.ts'
import { LeftOutNote } from './left-out-note.tsx'
import { StyleBar } from './style-bar.tsx'
import { BoardToolbar, toolbarInset } from './toolbar.tsx'
import './board.css'
import './editor-look.css'

export interface BoardCanvasProps {
  connection: BoardConnection
  canvas: Canvas
  /** The board's name, for those who don't see it. */
  title: string
  /** Called with the handle when the board is on screen, and with null when it is no more. */
  onReady?: (handle: BoardHandle | null) => void
  licenceKey?: string
  /** What the day's step leaves of one's rights; left out where no step limits anything. */
  step?: StepOfBoard
}

/** Fills its parent. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { connection, canvas, step } = props
  const { language } = useLanguage()
  const news = useBoardNews()
  const firstLanguage = useRef(language)
  const camera = useRef<CameraPlace | null>(null)
  const [screen, setScreen] = useState<BoardScreen | null>(null)
  const isLoaded = useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => connection.isLoaded(),
  )

  useEffect(() => {
    const made = new BoardScreen({
      connection,
      canvas,
      news,
      language: firstLanguage.current,
      inset: toolbarInset,
      camera: camera.current,
    })
    setScreen(made)
    return () => {
      // Another document of the same board: one goes on looking where one looked.
      camera.current = made.cameraPlace()
      made.destroy()
    }
  }, [connection, canvas, news])

  useEffect(() => screen?.setLanguage(language), [screen, language])
  // Before anything is drawn with tools that are no longer allowed.
  useLayoutEffect(() => screen?.setStep(step ?? null), [screen, step])

  // Between two documents the old screen is gone and the new one not yet there.
  if (!screen || !screen.isFor(connection) || !isLoaded) return <div className="board board-waiting" />
  return (
    <BoardContexts screen={screen} connection={connection} step={step}>
      <BoardEditor key={screen.id} screen={screen} {...props} />
    </BoardContexts>
  )
}

function BoardEditor({ screen, connection, title, onReady, licenceKey }: BoardCanvasProps & { screen: BoardScreen }) {
  // What the editor takes here must stay the same object, or it starts anew.
  const [fixed] = useState(() => ({
    options: {
      maxPages: 1,
      maxShapesPerPage: limits.shapes,
      createTextOnCanvasDoubleClick: false,
      enableToolbarKeyboardShortcuts: false,
      actionShortcutsLocation: 'menu' as const,
      exportProvider: ({ children }: { children: ReactNode }) => screen.surround(children),
      branding: title,
    },
    overrides: overridesFor(() => screen.zoomToCanvas()),
  }))
  return (
    <div className="board">
      <TldrawEditor
        className="board-editor"
        store={screen.store}
        user={screen.user}
        shapeUtils={screen.shapeUtils}
        bindingUtils={boardBindingUtils}
        tools={boardTools}
        initialState="select"
        textOptions={boardTextOptions}
        assetUrls={editorAssets}
        components={editorComponents}
        options={fixed.options}
        {...(licenceKey ? { licenseKey: licenceKey } : {})}
      >
        <TldrawUi
          assetUrls={editorAssets}
          components={editorComponents}
          overrides={fixed.overrides}
          mediaMimeTypes={pictureTypes}
        >
          <BoardInside screen={screen} connection={connection} onReady={onReady} />
        </TldrawUi>
      </TldrawEditor>
    </div>
  )
}

interface BoardInsideProps {
  screen: BoardScreen
  connection: BoardConnection
  onReady: BoardCanvasProps['onReady']
}

/** Inside of what the editor provides. */
function BoardInside({ screen, connection, onReady }: BoardInsideProps) {
  const editor = useEditor()
  const { Canvas } = useEditorComponents()
  const { ContextMenu } = useTldrawUiComponents()
  const tellReady = useRef(onReady)
  // Before the server has said what one may do here, the tools would change under one's hand.
  const isSettled = useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => connection.saveState().kind !== 'loading',
  )
  useEffect(() => {
    tellReady.current = onReady
  }, [onReady])

  useLayoutEffect(() => {
    let unmount = () => {}
    editor.run(() => (unmount = screen.mount(editor)), { history: 'ignore' })
    tellReady.current?.(screen.handleFor(editor))
    return () => {
      tellReady.current?.(null)
      unmount()
    }
  }, [editor, screen])

  return (
    <>
      {isSettled && <BoardToolbar />}
      <StyleBar />
      {ContextMenu ? <ContextMenu /> : Canvas && <Canvas />}
      <LeftOutNote count={screen.leftOut} />
    </>
  )
}

/** What notes and fields need around them; in a picture, too, which is drawn apart from the page. */
function BoardContexts({
  screen,
  connection,
  step,
  children,
}: {
  screen: BoardScreen
  connection: BoardConnection
  step: StepOfBoard | undefined
  children: ReactNode
}) {
  const { i18n } = useTranslation()
  const level = useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => connection.level(),
  )
  const board = useMemo(
    () => ({ doc: connection.doc, awareness: connection.awareness, mayEdit: level === 'edit', ...(step && { step }) }),
    [connection, level, step],
  )
  const still = useMemo(() => ({ doc: connection.doc, awareness: null, mayEdit: false }), [connection])
  useEffect(() => {
    screen.surroundWith((inside) => (
      <I18nextProvider i18n={i18n}>
        <WithoutToasts>
          <BoardDocumentProvider board={still}>
            <BoardViewProvider view={screen.view}>{inside}</BoardViewProvider>
          </BoardDocumentProvider>
        </WithoutToasts>
      </I18nextProvider>
    ))
  }, [screen, i18n, still])
  return (
    <BoardDocumentProvider board={board}>
      <BoardViewProvider view={screen.view}>{children}</BoardViewProvider>
    </BoardDocumentProvider>
  )
}
