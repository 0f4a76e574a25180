import { Ellipsis, Link2, PencilLine, Plus, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import type { Workshop } from '../../shared/api/workshops.ts'
import { useWords } from '../i18n/use-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { DeleteDayDialog } from './delete-day-dialog.tsx'
import { EditDayDialog } from './edit-day-dialog.tsx'
import { HandOutDialog } from './hand-out-dialog.tsx'
import { PeopleDialog } from './people-dialog.tsx'
import { ViewerLinkDialog } from './viewer-link-dialog.tsx'

type Opened = 'handOut' | 'edit' | 'people' | 'viewerLink' | 'delete' | null

/** What else those who run the day can do with it. */
export function DayActions({ day, boards }: { day: Workshop; boards: readonly Board[] }) {
  const words = useWords()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  return (
    <>
      <Menu
        label={words('workshops.manage')}
        trigger={
          <IconButton
            look="quiet"
            label={words('workshops.manage')}
            icon={<Ellipsis aria-hidden="true" />}
            className="day-actions-button"
          />
        }
      >
        <MenuItem icon={<Plus />} onSelect={() => setOpened('handOut')}>
          {words('workshops.handOut')}
        </MenuItem>
        <MenuItem icon={<Users />} onSelect={() => setOpened('people')}>
          {words('workshops.people')}
        </MenuItem>
        <MenuItem icon={<PencilLine />} onSelect={() => setOpened('edit')}>
          {words('workshops.editDay')}
        </MenuItem>
        <MenuItem icon={<Link2 />} onSelect={() => setOpened('viewerLink')}>
          {words('workshops.viewerLink')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} danger onSelect={() => setOpened('delete')}>
          {words('workshops.deleteDay')}
        </MenuItem>
      </Menu>
      {opened === 'handOut' && <HandOutDialog day={day} boards={boards} onClose={close} />}
      {opened === 'edit' && <EditDayDialog day={day} onClose={close} />}
      {opened === 'people' && <PeopleDialog day={day} onClose={close} />}
      {opened === 'viewerLink' && <ViewerLinkDialog day={day} onClose={close} />}
      {opened === 'delete' && <DeleteDayDialog day={day} onClose={close} />}
    </>
  )
}
