import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Workshop } from '../../shared/api/workshops.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { NoAnswer } from '../http/no-answer.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { workshopQuery, workshopsQuery } from './workshop-queries.ts'

/** Deletes a day with all its boards: only after its title has been typed. */
export function DeleteDayDialog({ day, onClose }: { day: Workshop; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const remove = useMutation({
    mutationFn: () => request({ method: 'DELETE', path: `/api/workshops/${day.id}`, answer: NoAnswer }),
    onSuccess: () => {
      navigate('/workshops')
      client.removeQueries({ queryKey: workshopQuery(day.id).queryKey })
      void client.invalidateQueries({ queryKey: workshopsQuery.queryKey })
      toast({ text: words('workshops.deleted') })
    },
  })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={words('workshops.deleteTitle')}
      text={words('workshops.deleteText')}
      typed={{ label: words('workshops.deleteTyped', { title: day.title }), expected: day.title }}
      confirmLabel={words('workshops.deleteAct')}
      danger
      onConfirm={() => remove.mutate()}
      busy={remove.isPending}
      error={remove.error ? errorSentence(words, remove.error) : undefined}
    />
  )
}
