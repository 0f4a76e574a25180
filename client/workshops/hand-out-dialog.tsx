import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BoardsAnswer, type Board } from '../../shared/api/boards.ts'
import type { HandOut, Workshop } from '../../shared/api/workshops.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import { CanvasChoice } from './canvas-choice.tsx'
import { liveQuery } from './workshop-queries.ts'

/** To whom: everyone, one school, or all together on one board. */
type Receiver = 'all' | 'common' | SchoolId

/** More boards for a day that exists already. */
export function HandOutDialog({
  day,
  boards,
  onClose,
}: {
  day: Workshop
  boards: readonly Board[]
  onClose: () => void
}) {
  const words = useWords()
  const toast = useToast()
  const client = useQueryClient()
  const [receiver, setReceiver] = useState<Receiver>(day.schools.length > 0 ? 'all' : 'common')
  const [canvases, setCanvases] = useState<ReadonlySet<CanvasId>>(new Set())
  const [title, setTitle] = useState('')
  const isSecondCommon =
    receiver === 'common' && boards.some((board) => board.schoolId === null && canvases.has(board.canvas))
  const handOut = useMutation({
    mutationFn: () =>
      request({
        method: 'POST',
        path: `/api/workshops/${day.id}/boards`,
        body: wantedBoards({ receiver, canvases, title: isSecondCommon ? title.trim() : '', schools: day.schools }),
        answer: BoardsAnswer,
      }),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: liveQuery(day.id).queryKey })
      toast({ text: words('workshops.handedOut', { count: Math.max(0, answer.boards.length - boards.length) }) })
      onClose()
    },
  })
  const options = [
    ...(day.schools.length > 0 ? [{ value: 'all', label: words('workshops.handOutAll') }] : []),
    { value: 'common', label: words('workshops.handOutCommon') },
    ...day.schools.map((school) => ({ value: school.id, label: school.name })),
  ]
  const choose = (value: string) =>
    setReceiver(
      value === 'all' || value === 'common' ? value : (day.schools.find((school) => school.id === value)?.id ?? 'all'),
    )
  const ready = canvases.size > 0 && (!isSecondCommon || title.trim() !== '')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('workshops.handOutTitle')}
      text={words('workshops.handOutText')}
      wide
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !handOut.isPending) handOut.mutate()
        }}
      >
        <Field label={words('workshops.handOutTo')}>
          <Select options={options} value={receiver} onChange={(event) => choose(event.target.value)} />
        </Field>
        <CanvasChoice
          key={receiver === 'common' ? 'one' : 'many'}
          label={words('workshops.handOutWhich')}
          chosen={canvases}
          onChange={setCanvases}
          single={receiver === 'common'}
        />
        {isSecondCommon && (
          <Field label={words('workshops.commonTitle')} hint={words('workshops.commonTitleHint')}>
            <Input
              value={title}
              maxLength={limits.nameLength}
              autoComplete="off"
              onChange={(event) => setTitle(event.target.value)}
            />
          </Field>
        )}
        <FormError error={handOut.error} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={handOut.isPending} disabled={!ready}>
            {words('workshops.handOutAct')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function wantedBoards(given: {
  receiver: Receiver
  canvases: ReadonlySet<CanvasId>
  title: string
  schools: Workshop['schools']
}): HandOut {
  const { receiver, canvases, title, schools } = given
  if (receiver === 'common') {
    return { perSchool: [], common: [...canvases].map((canvas) => ({ canvas, ...(title ? { title } : {}) })) }
  }
  const receivers = receiver === 'all' ? schools.map((school) => school.id) : [receiver]
  return {
    perSchool: receivers.flatMap((schoolId) => [...canvases].map((canvas) => ({ schoolId, canvas }))),
    common: [],
  }
}
