/** What one can take along from a board - picture, text, data, paper - and the page's language. */
import { Ellipsis, FileText, FileJson, Image, MonitorPlay, Printer } from 'lucide-react'
import type { Board } from '../../shared/api/boards.ts'
import { languages } from '../../shared/languages.ts'
import type { BoardHandle } from '../board/board-handle.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLink, MenuSeparator } from '../ui/menu.tsx'
import { useToast } from '../ui/toast.tsx'
import { saveFile } from './save-file.ts'
import { useWide } from './use-wide.ts'
import type { View } from './use-view.ts'

interface Given {
  board: Board
  /** Null while the canvas isn't shown. */
  handle: BoardHandle | null
  view: View
  onView: (view: View) => void
  onPrint: () => void
}

export function BoardMenu({ board, handle, view, onView, onPrint }: Given) {
  const words = useWords()
  const toast = useToast()
  const isWide = useWide()
  const { language, chooseLanguage } = useLanguage()
  const takePicture = async (from: BoardHandle) => {
    toast({ text: words('sync.pictureWorking') })
    try {
      saveFile(await from.exportPng(), `${board.title}.png`)
    } catch (error) {
      console.error('The picture could not be made', error)
      toast({ text: words('sync.pictureFailed'), tone: 'bad' })
    }
  }
  return (
    <Menu label={words('sync.more')} trigger={<IconButton label={words('sync.more')} icon={<Ellipsis />} />}>
      {!isWide && (
        <>
          <MenuChoice
            label={words('sync.view')}
            value={view}
            options={[
              { value: 'board', label: words('sync.viewBoard') },
              { value: 'form', label: words('sync.viewForm') },
            ]}
            onChange={onView}
          />
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={<MonitorPlay />} onSelect={() => onView('projector')}>
        {words('screens.project')}
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>{words('sync.download')}</MenuLabel>
      {handle && (
        <MenuItem icon={<Image />} onSelect={() => void takePicture(handle)}>
          {words('sync.asPicture')}
        </MenuItem>
      )}
      <MenuLink icon={<FileText />} href={`/api/boards/${board.id}/export?as=md`} download>
        {words('sync.asText')}
      </MenuLink>
      <MenuLink icon={<FileJson />} href={`/api/boards/${board.id}/export?as=json`} download>
        {words('sync.asData')}
      </MenuLink>
      <MenuItem icon={<Printer />} onSelect={onPrint}>
        {words('sync.print')}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label={words('common.language')}
        value={language}
        options={languages.map((value) => ({ value, label: words(`common.languageNames.${value}`) }))}
        onChange={chooseLanguage}
      />
    </Menu>
  )
}
