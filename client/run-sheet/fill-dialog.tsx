import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { FillRunSheet } from '../../shared/api/run-sheet.ts'
import type { Workshop } from '../../shared/api/workshops.ts'
import { findCanvas } from '../../shared/canvases/all.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { workshopBoardsQuery } from '../workshops/workshop-queries.ts'
import { RadioCard } from './radio-card.tsx'
import { zeroOf } from './time-of-day.ts'
import type { SheetActs } from './use-sheet-acts.ts'
import { useToast } from '../ui/toast.tsx'

type From = FillRunSheet['from']

/** Steps from a template, or from an agenda on one of the day's boards. */
export function FillDialog(props: { day: Workshop; sheet: RunSheet; acts: SheetActs; onClose: () => void }) {
  const { day, sheet, acts, onClose } = props
  const words = useWords()
  const toast = useToast()
  const sources = useSources(day)
  const [from, setFrom] = useState<From>(workshopTemplate)
  const [replace, setReplace] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const name = useId()
  const count = sheet.steps.length
  const fill = async () => {
    setBusy(true)
    const isDone = await acts.fillWith({ from, replace, dayStartsAt: zeroOf(day.date) })
    setBusy(false)
    if (!isDone) return
    toast({ text: words('runSheet.filled') })
    onClose()
  }
  return (
    <Dialog open onOpenChange={onClose} title={words('runSheet.fillTitle')}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void fill()
        }}
      >
        <fieldset className="radio-cards">
          <legend className="field-label">{words('runSheet.fillFrom')}</legend>
          {sources.map((source) => (
            <RadioCard
              key={keyOf(source.from)}
              name={`${name}-from`}
              title={source.title}
              text={source.text}
              checked={keyOf(source.from) === keyOf(from)}
              onChange={() => setFrom(source.from)}
            />
          ))}
        </fieldset>
        {count > 0 && (
          <fieldset className="radio-cards">
            <legend className="field-label">{words('runSheet.fillHow')}</legend>
            <RadioCard
              name={`${name}-how`}
              title={words('runSheet.fillBehind')}
              checked={!replace}
              onChange={() => setReplace(false)}
            />
            <RadioCard
              name={`${name}-how`}
              title={words('runSheet.fillReplace', { count })}
              checked={replace}
              onChange={() => setReplace(true)}
            />
          </fieldset>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={isBusy}>
            {words('runSheet.fillDo')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface Source {
  from: From
  title: string
  text: string
}

const workshopTemplate: From = { kind: 'template', template: 'workshop' }
const keyOf = (from: From): string => (from.kind === 'board' ? from.boardId : from.template)

function useSources(day: Workshop): Source[] {
  const words = useWords()
  const { language } = useLanguage()
  const { data: boards = [] } = useQuery(workshopBoardsQuery(day.id))
  return [
    {
      from: workshopTemplate,
      title: words('runSheet.templateWorkshop'),
      text: words('runSheet.templateWorkshopText'),
    },
    {
      from: { kind: 'template', template: 'talk' },
      title: words('runSheet.templateTalk'),
      text: words('runSheet.templateTalkText'),
    },
    ...boards.flatMap(({ id, title, canvas: canvasId }): Source[] => {
      const canvas = findCanvas(canvasId)
      if (!canvas?.agenda) return []
      return [
        {
          from: { kind: 'board', boardId: id },
          title: words('runSheet.fromBoard', { board: title }),
          text: words('runSheet.fromBoardText', { canvas: canvas.name[language] }),
        },
      ]
    }),
  ]
}
