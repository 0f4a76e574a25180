import { useQuery } from '@tanstack/react-query'
import { ListOrdered } from 'lucide-react'
import type { WorkshopId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { programmeQuery } from './run-sheet-queries.ts'

/** The way to the day's programme, for everyone, as soon as there is one. */
export function ProgrammeLink({ workshopId, className }: { workshopId: WorkshopId; className?: string }) {
  const words = useWords()
  const version = useLiveView()?.runSheetVersion ?? null
  const { data } = useQuery({ ...programmeQuery(workshopId, version), enabled: version !== null })
  if (!data || data.items.length === 0) return null
  return (
    <LinkButton
      href={`/workshops/${workshopId}/programme`}
      look="plain"
      icon={<ListOrdered aria-hidden="true" />}
      {...(className ? { className } : {})}
    >
      {words('runSheet.toProgramme')}
    </LinkButton>
  )
}
