import { Eye } from 'lucide-react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import { useWords } from '../i18n/use-words.ts'

/** That one can only read here, and why: never left for people to find out by typing in vain. */
export function ReadOnlyNotice({ page, viewer }: { page: BoardPageAnswer; viewer: SignedInViewer }) {
  const words = useWords()
  return (
    <p className="read-only-notice" role="note">
      <Eye aria-hidden="true" />
      <span>{words(...reasonOf(page, viewer))}</span>
    </p>
  )
}

function reasonOf({ board, school, workshop }: BoardPageAnswer, viewer: SignedInViewer) {
  if (viewer.kind === 'link') return ['sync.readOnlyLink'] as const
  if (school && school.id !== viewer.schoolId) return ['sync.readOnlyOther', { school: school.name }] as const
  if (board.schoolId === null && workshop && workshop.state !== 'open') return ['sync.readOnlyClosed'] as const
  return ['sync.readOnlyPlain'] as const
}
