import {
  ArrowUpRight,
  Ellipsis,
  Hand,
  Highlighter,
  Keyboard,
  Maximize,
  Minus,
  Plus,
  Redo2,
  SquareDashedMousePointer,
} from 'lucide-react'
import { DropdownMenu, Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { useActions, useEditor, useMenuIsOpen, useReadonly, useValue } from 'tldraw'
import { useStepRights } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { useBoardView } from './board-view.tsx'

/** What one needs less often. On a narrow screen, also the tools that there is no room for. */
export function MoreMenu({ narrow }: { narrow: boolean }) {
  const editor = useEditor()
  const words = useWords()
  const actions = useActions()
  const isReadonly = useReadonly()
  const { mayAdd, mayDraw } = useStepRights()
  const { showsAuthors, authors } = useBoardView()
  const areNamesHidden = useValue('names are hidden', () => authors.areHidden(), [authors])
  const areAuthorsShown = useValue(showsAuthors)
  const areKeysOn = useValue('single keys', () => editor.user.getAreKeyboardShortcutsEnabled(), [editor])
  // The editor has to know: while a menu is open, a letter chooses from it and is no tool.
  const [isOpen, setOpen] = useMenuIsOpen('more')
  const act = (id: string) => () => void actions[id]?.onSelect('menu')
  const tool = (id: string) => () => void editor.setCurrentTool(id)
  return (
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setOpen}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger className="tool-button" aria-label={words('board.tools.more')}>
          <Ellipsis />
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal container={editor.getContainer()}>
        <DropdownMenu.Content
          className="menu"
          side={narrow ? 'top' : 'right'}
          align="end"
          sideOffset={14}
          collisionPadding={8}
          aria-label={words('board.tools.more')}
        >
          {narrow && (
            <MenuItem icon={<Hand />} onSelect={tool('hand')}>
              {words('board.tools.hand')}
            </MenuItem>
          )}
          {!isReadonly && (
            <>
              {narrow && mayAdd && (
                <MenuItem icon={<ArrowUpRight />} onSelect={tool('arrow')}>
                  {words('board.tools.arrow')}
                </MenuItem>
              )}
              {mayDraw && (
                <MenuItem icon={<Highlighter />} onSelect={tool('highlight')}>
                  {words('board.tools.highlight')}
                </MenuItem>
              )}
              <MenuItem icon={<SquareDashedMousePointer />} onSelect={act('select-all')}>
                {words('board.more.selectAll')}
              </MenuItem>
              {narrow && (
                <MenuItem icon={<Redo2 />} onSelect={act('redo')}>
                  {words('board.tools.redo')}
                </MenuItem>
              )}
              <MenuSeparator />
            </>
          )}
          {areNamesHidden ? (
            <MenuItem disabled onSelect={() => {}}>
              {words('board.more.namesHidden')}
            </MenuItem>
          ) : (
            <Switch isOn={areAuthorsShown} turn={(isOn) => showsAuthors.set(isOn)}>
              {words('board.more.showAuthors')}
            </Switch>
          )}
          <MenuSeparator />
          <MenuItem icon={<Plus />} onSelect={act('zoom-in')}>
            {words('board.tools.zoomIn')}
          </MenuItem>
          <MenuItem icon={<Minus />} onSelect={act('zoom-out')}>
            {words('board.tools.zoomOut')}
          </MenuItem>
          <MenuItem icon={<Maximize />} onSelect={act('zoom-to-fit')}>
            {words('board.tools.zoomToCanvas')}
          </MenuItem>
          {!narrow && (
            <>
              <MenuSeparator />
              <MenuItem icon={<Keyboard />} onSelect={act('open-kbd-shortcuts')}>
                {words('board.more.shortcuts')}
              </MenuItem>
              <Switch
                isOn={areKeysOn}
                turn={(isOn) => editor.user.updateUserPreferences({ areKeyboardShortcutsEnabled: isOn })}
              >
                {words('board.more.singleKeys')}
              </Switch>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Switch({ isOn, turn, children }: { isOn: boolean; turn: (isOn: boolean) => void; children: ReactNode }) {
  return (
    <DropdownMenu.CheckboxItem className="menu-item menu-choice" checked={isOn} onCheckedChange={turn}>
      {children}
    </DropdownMenu.CheckboxItem>
  )
}
