import { ChevronLeft, ChevronRight, Ellipsis, Pencil, MonitorOff, Monitor } from 'lucide-react'
import { useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { NameDialog } from '../admin/name-dialog.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { ShowChoice } from './show-choice.tsx'
import { useAskedShow } from './use-asked-show.ts'

type ScreenShown = LiveView['screens'][number]

/** One screen: is it on, what does it show, and what can be done about that. */
export function ScreenCard(props: { screen: ScreenShown; workshopId: WorkshopId; mayManage: boolean }) {
  const { screen, workshopId, mayManage } = props
  const words = useWords()
  const [shows, ask] = useAskedShow(screen.id, screen.shows)
  return (
    <li className="screen-card" aria-label={screen.name}>
      <header>
        <Monitor aria-hidden="true" />
        <div>
          <p className="screen-card-name">{screen.name}</p>
          <p className={screen.isOn ? 'screen-card-state screen-card-on' : 'screen-card-state'}>
            {words(screen.isOn ? 'screens.isOn' : 'screens.isOff')}
          </p>
        </div>
        {mayManage && <ScreenMenu screen={screen} />}
      </header>
      <ShowChoice workshopId={workshopId} shows={shows} onShow={ask} />
      {hasPages(shows) && <PageButtons screen={screen} />}
    </li>
  )
}

/** What is set in letters may be long; the others are one picture. */
const hasPages = (shows: ScreenShown['shows']): boolean =>
  shows.kind === 'follow' ||
  shows.kind === 'field' ||
  (shows.kind === 'page' && (shows.page === 'programme' || shows.page === 'result'))

function PageButtons({ screen: { id, name, page } }: { screen: ScreenShown }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const turn = (to: number) => void press({ act: 'turnPage', screenId: id, page: to })
  return (
    <fieldset className="screen-pages" aria-label={words('screens.pagesOn', { name })}>
      <IconButton
        look="quiet"
        icon={<ChevronLeft />}
        label={words('screens.pageBack')}
        disabled={page === 0}
        busy={isPressing}
        onClick={() => turn(page - 1)}
      />
      <output>{words('screens.page', { page: page + 1 })}</output>
      <IconButton
        look="quiet"
        icon={<ChevronRight />}
        label={words('screens.pageOn')}
        disabled={page === bounds.screenPages}
        busy={isPressing}
        onClick={() => turn(page + 1)}
      />
    </fieldset>
  )
}

function ScreenMenu({ screen: { id, name } }: { screen: ScreenShown }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const [asks, setAsks] = useState<'name' | 'drop' | null>(null)
  const close = () => setAsks(null)
  const label = words('screens.menu', { name })
  return (
    <>
      <Menu label={label} trigger={<IconButton label={label} icon={<Ellipsis />} />}>
        <MenuItem icon={<Pencil />} onSelect={() => setAsks('name')}>
          {words('screens.rename')}
        </MenuItem>
        <MenuItem icon={<MonitorOff />} danger onSelect={() => setAsks('drop')}>
          {words('screens.drop')}
        </MenuItem>
      </Menu>
      {asks === 'name' && (
        <NameDialog
          title={words('screens.renameTitle')}
          label={words('screens.name')}
          name={name}
          busy={isPressing}
          error={null}
          onClose={close}
          onSave={(newName) => {
            void press({ act: 'renameScreen', screenId: id, name: newName }).then((isDone) => isDone && close())
          }}
        />
      )}
      <ConfirmDialog
        open={asks === 'drop'}
        onOpenChange={close}
        title={words('screens.dropTitle', { name })}
        text={words('screens.dropText')}
        confirmLabel={words('screens.drop')}
        busy={isPressing}
        danger
        onConfirm={() => void press({ act: 'dropScreen', screenId: id }).then((isDone) => isDone && close())}
      />
    </>
  )
}
