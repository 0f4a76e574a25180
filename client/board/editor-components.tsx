/** Which of the editor's own parts are left, and which are ours. */
import {
  ArrangeMenuSubmenu,
  ClipboardMenuGroup,
  DefaultContextMenu,
  DefaultKeyboardShortcutsDialog,
  type TLComponents,
  type TLUiContextMenuProps,
  type TLUiKeyboardShortcutsDialogProps,
  TldrawHandles,
  TldrawOverlays,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawShapeIndicators,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  TldrawUiMenuToolItem,
  useEditor,
  useValue,
} from 'tldraw'
import { BrokenBoard } from './broken-board.tsx'
import { CanvasLayer } from './canvas-layer.tsx'

function BoardContextMenu(props: TLUiContextMenuProps) {
  const editor = useEditor()
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  return (
    <DefaultContextMenu {...props}>
      {hasSelection && (
        <TldrawUiMenuGroup id="modify">
          <TldrawUiMenuActionItem actionId="bring-to-front" />
          <TldrawUiMenuActionItem actionId="send-to-back" />
          <ArrangeMenuSubmenu />
        </TldrawUiMenuGroup>
      )}
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="select">
        <TldrawUiMenuActionItem actionId="select-all" />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  )
}

/** Opened by our own act (`editor-overrides.ts`): the editor's opens its own list, with much that isn't here. */
export function BoardShortcuts(props: TLUiKeyboardShortcutsDialogProps) {
  return (
    <DefaultKeyboardShortcutsDialog {...props}>
      <TldrawUiMenuGroup label="shortcuts-dialog.tools" id="tools">
        {['sticky', 'select', 'hand', 'draw', 'highlight', 'eraser', 'text', 'arrow', 'rectangle', 'ellipse'].map(
          (toolId) => (
            <TldrawUiMenuToolItem key={toolId} toolId={toolId} />
          ),
        )}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.edit" id="edit">
        {actions('undo', 'redo', 'cut', 'copy', 'paste', 'duplicate', 'delete', 'select-all')}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.view" id="view">
        {actions('zoom-in', 'zoom-out', 'zoom-to-100', 'zoom-to-fit', 'zoom-to-selection')}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.transform" id="transform">
        {actions('bring-to-front', 'bring-forward', 'send-backward', 'send-to-back', 'enlarge-shapes', 'shrink-shapes')}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.a11y" id="a11y">
        {keysAlone.map(({ label, kbd }) => (
          <TldrawUiMenuItem key={label} id={label} label={label} kbd={kbd} onSelect={() => {}} />
        ))}
      </TldrawUiMenuGroup>
    </DefaultKeyboardShortcutsDialog>
  )
}

/** Keys that are no acts of a menu: the editor itself listens for them. */
const keysAlone = [
  { label: 'a11y.select-shape', kbd: '[[Tab]]' },
  { label: 'a11y.select-shape-direction', kbd: 'cmd+↑→↓←' },
  { label: 'a11y.move-shape', kbd: '↑→↓←' },
  { label: 'a11y.move-shape-faster', kbd: 'shift+↑→↓←' },
  { label: 'a11y.open-context-menu', kbd: 'cmd+shift+[[Enter]]' },
  { label: 'a11y.pan-camera', kbd: '[[Space]]+↑→↓←' },
  { label: 'a11y.open-keyboard-shortcuts', kbd: 'cmd+alt+/' },
]

const actions = (...ids: string[]) => ids.map((id) => <TldrawUiMenuActionItem key={id} actionId={id} />)

export const editorComponents: TLComponents = {
  Scribble: TldrawScribble,
  CollaboratorScribble: TldrawScribble,
  ShapeIndicators: TldrawShapeIndicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Overlays: TldrawOverlays,
  OnTheCanvas: CanvasLayer,
  ErrorFallback: BrokenBoard,
  ContextMenu: BoardContextMenu,
  // Ours stand in their place, or the board has no use for them.
  Grid: null,
  Spinner: null,
  LoadingScreen: null,
  ActionsMenu: null,
  CursorChatBubble: null,
  DebugMenu: null,
  DebugPanel: null,
  HelperButtons: null,
  HelpMenu: null,
  MainMenu: null,
  MenuPanel: null,
  Minimap: null,
  NavigationPanel: null,
  PageMenu: null,
  QuickActions: null,
  SharePanel: null,
  StylePanel: null,
  Toasts: null,
  Toolbar: null,
  TopPanel: null,
  VideoToolbar: null,
  ZoomMenu: null,
}
