/** What of the editor's own acts and tools is left: the rest is neither in a menu nor on a key. */
import type { TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw'
import { BoardShortcuts } from './editor-components.tsx'
import { danishEditor, englishEditor } from './words/danish-editor.ts'

// Left out on purpose: locking and unlocking, groups and frames (all shapes stand on the page), pages, embeds and links, other files
// than pictures, the chat at the cursor, debugging, the dark scheme.
const actsKept = new Set([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'duplicate',
  'delete',
  'select-all',
  'select-none',
  'bring-to-front',
  'bring-forward',
  'send-backward',
  'send-to-back',
  'align-left',
  'align-center-horizontal',
  'align-right',
  'align-top',
  'align-center-vertical',
  'align-bottom',
  'distribute-horizontal',
  'distribute-vertical',
  'zoom-in',
  'zoom-out',
  'zoom-in-on-cursor',
  'zoom-out-on-cursor',
  'zoom-to-100',
  'zoom-to-fit',
  'zoom-to-selection',
  'stop-following',
  'exit-pen-mode',
  'toggle-auto-size',
  'image-replace',
  'download-original',
  'open-kbd-shortcuts',
  'toggle-keyboard-shortcuts',
  'a11y-open-context-menu',
  'a11y-repeat-shape-announce',
  'enlarge-shapes',
  'shrink-shapes',
])
const toolsKept = new Set(['select', 'hand', 'draw', 'highlight', 'eraser', 'text', 'arrow', 'rectangle', 'ellipse'])

export function overridesFor(zoomToCanvas: () => void): TLUiOverrides {
  return {
    translations: { da: { ...danishEditor }, en: { ...englishEditor } },
    actions(_, actions, { addDialog }) {
      const kept = only(actions, actsKept)
      const ours: Record<string, () => void> = {
        'zoom-to-fit': zoomToCanvas,
        'open-kbd-shortcuts': () => void addDialog({ component: BoardShortcuts }),
      }
      for (const [id, onSelect] of Object.entries(ours)) if (kept[id]) kept[id] = { ...kept[id], onSelect }
      return kept
    },
    tools(editor, tools) {
      const sticky = {
        id: 'sticky',
        label: 'tool.sticky',
        icon: 'none',
        kbd: 'n',
        onSelect: () => void editor.setCurrentTool('sticky'),
      }
      return { sticky, ...only(tools, toolsKept) }
    },
  }
}

function only<Kept extends TLUiActionsContextType | TLUiToolsContextType>(all: Kept, kept: ReadonlySet<string>): Kept {
  return Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id))) as Kept
}
