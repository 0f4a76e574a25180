import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { BoardAnswer } from '../../shared/api/boards.ts'
import { allCanvases, requireCanvas } from '../../shared/canvases/all.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { CanvasChoice } from '../workshops/canvas-choice.tsx'
import { schoolBoardsQuery } from '../workshops/workshop-queries.ts'

/** A board of the school's own, between the workshop days. */
export function NewBoardButton({ schoolId }: { schoolId: SchoolId }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<Plus aria-hidden="true" />} onClick={() => setOpen(true)}>
        {words('schools.newBoard')}
      </Button>
      {open && <NewBoardDialog schoolId={schoolId} onClose={() => setOpen(false)} />}
    </>
  )
}

function NewBoardDialog({ schoolId, onClose }: { schoolId: SchoolId; onClose: () => void }) {
  const words = useWords()
  const dates = useDates()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<ReadonlySet<CanvasId>>(
    () => new Set(allCanvases.slice(0, 1).map((canvas) => canvas.id)),
  )
  const [ownTitle, setOwnTitle] = useState<string | null>(null)
  const [canvas] = chosen
  // A name that says what and when, until somebody writes a better one.
  const suggested = canvas ? `${requireCanvas(canvas).name[language]} ${dates.date(dates.today())}` : ''
  const title = ownTitle ?? suggested
  const create = useMutation({
    mutationFn: () =>
      request({ method: 'POST', path: '/api/boards', body: { schoolId, canvas, title }, answer: BoardAnswer }),
    onSuccess: ({ board }) => {
      void client.invalidateQueries({ queryKey: schoolBoardsQuery(schoolId).queryKey })
      navigate(`/boards/${board.id}`)
    },
  })
  const titleError = title.trim() === '' ? words('schools.nameMissing') : fieldSentence(create.error, 'title')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('schools.newBoardTitle')}
      text={words('schools.newBoardText')}
      wide
    >
      <form
        noValidate
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() !== '' && !create.isPending) create.mutate()
        }}
      >
        <CanvasChoice label={words('schools.newBoardWhich')} chosen={chosen} onChange={setChosen} single />
        <Field label={words('schools.newBoardName')} error={titleError}>
          <Input
            value={title}
            maxLength={limits.nameLength}
            autoComplete="off"
            onChange={(event) => setOwnTitle(event.target.value)}
          />
        </Field>
        <FormError error={create.error} fields={['title']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            {words('schools.createBoard')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
