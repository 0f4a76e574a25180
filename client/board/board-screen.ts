/**
 * One board on one screen: its store, bound to its document, and all that is tied to an editor while there is one. Made for a
 * connection; another connection needs another.
 */
import {
  type Atom,
  atom,
  createTLUser,
  defaultUserPreferences,
  type Editor,
  react,
  registerDefaultSideEffects,
  type TLAnyShapeUtilConstructor,
  type TLStore,
  type TLUser,
  type TLUserPreferences,
  uniqueId,
} from 'tldraw'
import type { ReactNode } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { schoolColour } from '../../shared/canvases/colours.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { PresenceState } from '../../shared/protocol/messages.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { AuthorBook } from './author-book.ts'
import { BoardCamera, type CameraPlace, type Inset } from './board-camera.ts'
import type { BoardHandle } from './board-handle.ts'
import type { BoardNews } from './board-news.ts'
import { placesOf } from './board-places.ts'
import { makeBoardShapeUtils, makeBoardStore } from './board-store.ts'
import type { BoardView } from './board-view.tsx'
import { dateNotes } from './date-notes.ts'
import { exportBoardPng } from './export-png.ts'
import { followFocus } from './follow-focus.ts'
import { followWhenSeen } from './follow-when-seen.ts'
import { guardRights, mayDo, type StepOfBoard } from './guard-rights.ts'
import { uploadPicture } from './insert-pictures.ts'
import { NoteTexts } from './note-texts.ts'
import { takeOutsideContent } from './outside-content.ts'
import { makeUndoOwn } from './own-undo.ts'
import { carryNoteTexts } from './pasted-shapes.ts'
import { quietTouch } from './quiet-touch.ts'
import { setFirstStyles } from './shape-styles.ts'
import { showPresence } from './show-presence.ts'
import { StoreBinding } from './store-binding.ts'
import { tellPresence } from './tell-presence.ts'
import { guardWriting } from './writing-guard.ts'

export interface BoardScreenOptions {
  connection: BoardConnection
  canvas: Canvas
  language: Language
  news: BoardNews
  inset: () => Inset
  /** Where to look at first; null: at the whole canvas. */
  camera: CameraPlace | null
}

export class BoardScreen {
  /** Another one for each screen. */
  readonly id = uniqueId()
  readonly shapeUtils: TLAnyShapeUtilConstructor[]
  readonly store: TLStore
  readonly user: TLUser
  readonly view: BoardView
  /** How many records of the document can't be shown. */
  readonly leftOut = atom('left out', 0)
  readonly #options: BoardScreenOptions
  readonly #preferences: Atom<TLUserPreferences>
  readonly #binding: StoreBinding
  readonly #stops: (() => void)[] = []
  readonly #step = atom<StepOfBoard | null>('step', null)
  readonly #settleMode: () => void
  #camera: BoardCamera | null = null
  #surround: (inside: ReactNode) => ReactNode = (inside) => inside

  constructor(options: BoardScreenOptions) {
    const { connection, canvas, news } = options
    const { doc, awareness, boardId } = connection
    this.#options = options
    const texts = new NoteTexts(doc)
    const authors = new AuthorBook({ doc, boardId, awareness })
    this.view = { canvas, texts, authors, showsAuthors: atom('shows authors', false) }
    this.shapeUtils = makeBoardShapeUtils({ canvas, texts, authors })
    const mode = atom<'readonly' | 'readwrite'>('mode', 'readonly')
    const status = atom<'online' | 'offline'>('status', 'online')
    this.store = makeBoardStore({
      shapeUtils: this.shapeUtils,
      mode,
      status,
      assets: {
        upload: async (_, file) => ({ src: (await uploadPicture(boardId, file)).url }),
        resolve: ({ props }) => props.src,
      },
    })
    this.#preferences = atom('preferences', this.#firstPreferences())
    this.user = createTLUser({
      userPreferences: this.#preferences,
      setUserPreferences: (preferences) => this.#preferences.set(preferences),
    })
    const mayEdit = () => connection.level() === 'edit'
    this.#binding = new StoreBinding({
      store: this.store,
      doc,
      texts,
      mayWrite: mayEdit,
      mayMake: (shape) => mayDo({ kind: 'new', shape }, this.#step.get()),
      onLeftOut: (count) => this.leftOut.set(count),
      onTakenBack: news.takenBack,
    })
    this.#settleMode = () => {
      const mayDoAnything = mayEdit() && isAnythingAllowed(this.#step.get())
      // What was done while it was allowed is written while it still is.
      if (!mayDoAnything && mode.get() === 'readwrite') this.#binding.flush()
      mode.set(mayDoAnything ? 'readwrite' : 'readonly')
    }
    const onConnection = () => {
      this.#settleMode()
      status.set(connection.saveState().kind === 'offline' ? 'offline' : 'online')
    }
    onConnection()
    const flush = () => this.#binding.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    this.#stops.push(
      connection.subscribe(onConnection),
      makeUndoOwn(this.store, (id) => texts.didOthersWrite(id)),
      showPresence(this.store, awareness, () => authors.areHidden()),
      () => window.removeEventListener('pagehide', flush),
      () => document.removeEventListener('visibilitychange', flush),
      () => this.#binding.destroy(),
      () => authors.destroy(),
      () => texts.destroy(),
    )
  }

  /** What is drawn apart from the page, for a picture, gets the page's contexts this way. */
  surroundWith(surround: (inside: ReactNode) => ReactNode): void {
    this.#surround = surround
  }

  surround(inside: ReactNode): ReactNode {
    return this.#surround(inside)
  }

  /** What the day's step allows from now on. */
  setStep(step: StepOfBoard | null): void {
    this.#binding.flush()
    this.#step.set(step)
    this.#settleMode()
  }

  isFor(connection: BoardConnection): boolean {
    return connection === this.#options.connection
  }

  setLanguage(language: Language): void {
    this.#preferences.update((preferences) => ({ ...preferences, locale: language }))
  }

  /** Ties everything to the editor; the answer unties it. */
  mount(editor: Editor): () => void {
    const { connection, canvas, news, inset } = this.#options
    const { awareness, boardId, doc } = connection
    const { texts } = this.view
    setFirstStyles(editor)
    takeOutsideContent({ editor, boardId, texts, news: news.pictures })
    const camera = new BoardCamera({ editor, canvas, doc, inset, start: this.#options.camera })
    this.#camera = camera
    const onFull = () => news.full()
    editor.on('max-shapes', onFull)
    const stops = [
      registerDefaultSideEffects(editor),
      dateNotes(editor, () => connection.serverNow()),
      carryNoteTexts(editor, texts),
      tellPresence(editor, awareness),
      guardWriting(editor, awareness, news.writesHere),
      guardRights(editor, { step: () => this.#step.get(), isOwn: (id) => this.view.authors.isMine(id) }),
      followFocus(editor),
      quietTouch(editor),
      warnWhenNearlyFull(editor, news),
      () => editor.off('max-shapes', onFull),
      () => camera.destroy(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Where one looks, if not at the whole canvas. */
  cameraPlace(): CameraPlace | null {
    return this.#camera?.place() ?? null
  }

  zoomToCanvas(): void {
    this.#camera?.zoomToCanvas()
  }

  handleFor(editor: Editor): BoardHandle {
    const { canvas, connection } = this.#options
    let stopSeeking = () => {}
    return {
      exportPng: () => exportBoardPng(editor, this.#camera?.canvasBox ?? editor.getViewportPageBounds()),
      follow: (userId) => {
        stopSeeking()
        stopSeeking = followWhenSeen(editor, userId)
      },
      stopFollowing: () => {
        stopSeeking()
        editor.stopFollowingUser()
      },
      followed: () => editor.getInstanceState().followingUserId,
      onFollow: (listener) =>
        react('followed', () => {
          void editor.getInstanceState().followingUserId
          listener()
        }),
      hideNames: (areHidden) => this.view.authors.hide(areHidden),
      setShowsAuthors: (shows) => this.view.showsAuthors.set(shows),
      ...placesOf({ editor, canvas, doc: connection.doc, camera: () => this.#camera }),
    }
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
  }

  #firstPreferences(): TLUserPreferences {
    const { connection, language } = this.#options
    const me = (connection.awareness.getLocalState() as Partial<PresenceState> | null)?.user
    const movesLittle = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    return {
      ...defaultUserPreferences,
      id: me?.id ?? String(connection.doc.clientID),
      name: me?.name ?? '',
      color: schoolColour(me?.colour ?? null),
      colorScheme: 'light',
      locale: language,
      animationSpeed: movesLittle ? 0 : 1,
    }
  }
}

/** Is there anything of the editor's that the step leaves? */
const isAnythingAllowed = (step: StepOfBoard | null): boolean =>
  step === null || step.rights.add || step.rights.move || step.rights.draw || step.rights.write === 'all'

/** Once each time the board comes close to its most. */
function warnWhenNearlyFull(editor: Editor, news: BoardNews): () => void {
  let hasWarned = false
  return react('warn when nearly full', () => {
    const count = editor.getCurrentPageShapeIds().size
    if (count < limits.shapesWarning) hasWarned = false
    else if (!hasWarned) {
      hasWarned = true
      news.nearlyFull(count)
    }
  })
}
