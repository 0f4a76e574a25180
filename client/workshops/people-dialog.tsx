import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { AccountId, SchoolId } from '../../shared/ids.ts'
import { FormError } from '../http/form-error.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { SchoolChoice } from './school-choice.tsx'
import { useChangeDay } from './use-change-day.ts'
import { consultantsQuery, schoolsQuery } from './workshop-queries.ts'

/** Which schools take part, and who runs the day. */
export function PeopleDialog({ day, onClose }: { day: Workshop; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const change = useChangeDay(day)
  const schools = useQuery(schoolsQuery)
  const consultants = useQuery(consultantsQuery)
  const [schoolIds, setSchoolIds] = useState<ReadonlySet<SchoolId>>(
    () => new Set(day.schools.map((school) => school.id)),
  )
  const [consultantIds, setConsultantIds] = useState<ReadonlySet<AccountId>>(
    () => new Set(day.consultants.map((consultant) => consultant.id)),
  )
  const error = schools.error ?? consultants.error ?? change.error
  const save = () =>
    change.mutate(
      { kind: 'change', change: { schoolIds: [...schoolIds], consultantIds: [...consultantIds] } },
      {
        onSuccess: () => {
          toast({ text: words('workshops.daySaved') })
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('workshops.peopleTitle')}
      text={words('workshops.peopleText')}
      wide
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) save()
        }}
      >
        <h3>{words('workshops.schools')}</h3>
        {schools.data ? (
          <SchoolChoice
            label={words('workshops.schools')}
            schools={schools.data}
            chosen={schoolIds}
            onChange={setSchoolIds}
          />
        ) : (
          <Skeleton height="6rem" />
        )}
        <fieldset>
          <legend>
            <h3>{words('workshops.consultants')}</h3>
          </legend>
          <p className="field-hint">{words('workshops.consultantsHint')}</p>
          {consultants.data?.map((consultant) => (
            <Checkbox
              key={consultant.id}
              checked={consultantIds.has(consultant.id)}
              onChange={(checked) => setConsultantIds(withOrWithout(consultantIds, consultant.id, checked))}
            >
              {consultant.name}
            </Checkbox>
          ))}
        </fieldset>
        <FormError error={error} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={change.isPending} disabled={consultantIds.size === 0}>
            {words('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function withOrWithout<T>(set: ReadonlySet<T>, item: T, wanted: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (wanted) next.add(item)
  else next.delete(item)
  return next
}
