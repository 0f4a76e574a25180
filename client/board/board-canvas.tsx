/** The board on screen: the editor on one board's document. The only folder that knows the editor; others get a `BoardHandle`. */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { TldrawEditor, TldrawUi, useEditor, useEditorComponents, useTldrawUiComponents } from 'tldraw'
import 'tldraw/tldraw.css'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { limits } from '../../shared/limits.ts'
import { lookOnly } from '../../shared/facilitation/rights.ts'
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
  /** Hangs on a wall: shown as it is, without tools, without others' pointers, and not to be touched. */
  isPicture?: boolean
}

/** Fills its parent. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { connection, canvas, isPicture = false } = props
  const step = isPicture ? untouched : props.step
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
      inset: isPicture ? pictureInset : toolbarInset,
      camera: camera.current,
    })
    setScreen(made)
    return () => {
      // Another document of the same board: one goes on looking where one looked.
      camera.current = made.cameraPlace()
      made.destroy()
    }
  }, [connection, canvas, news, isPicture])

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

const untouched: StepOfBoard = { rights: { ...lookOnly, canvas: null, fieldId: null }, canvas: '' }
const pictureInset = () => ({ left: 20, top: 20, right: 20, bottom: 20 })

function BoardEditor(props: BoardCanvasProps & { screen: BoardScreen }) {
  const { screen, connection, title, onReady, licenceKey, isPicture = false } = props
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
    <div className={isPicture ? 'board board-picture' : 'board'}>
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
          <BoardInside screen={screen} connection={connection} onReady={onReady} isPicture={isPicture} />
        </TldrawUi>
      </TldrawEditor>
    </div>
  )
}

interface BoardInsideProps {
  screen: BoardScreen
  connection: BoardConnection
  onReady: BoardCanvasProps['onReady']
  isPicture: boolean
}

/** Inside of what the editor provides. */
function BoardInside({ screen, connection, onReady, isPicture }: BoardInsideProps) {
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

  if (isPicture) return Canvas && <Canvas />
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
    () => ({
      doc: connection.doc,
      awareness: connection.awareness,
      mayEdit: level === 'edit',
      serverNow: () => connection.serverNow(),
      ...(step && { step }),
    }),
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
