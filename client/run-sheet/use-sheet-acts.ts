/**
 * What can be done to the run sheet. Each act changes one thing, and is done when those before it are: pressed twice in a row, a step
 * moves two places.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useId, useMemo, useRef } from 'react'
import { RunSheetAnswer, type FillRunSheet } from '../../shared/api/run-sheet.ts'
import type { RunSheet, Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import type { StepId, WorkshopId } from '../../shared/ids.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { request, type Call } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { runSheetQuery } from './run-sheet-queries.ts'
import { useSaveBook } from './sheet-editing.tsx'

type Request = Pick<Call<unknown>, 'method' | 'body'> & { path: string }

export interface SheetActs {
  /** Throws when it could not be saved: for what is typed, and is kept in its field until it is. */
  save: (stepId: StepId, change: Partial<StepText>) => Promise<void>
  saveStart: (startsAt: number | null) => Promise<void>
  /** The others say in passing what went wrong. True when it was done. */
  change: (stepId: StepId, change: Partial<StepText>) => Promise<boolean>
  /** The new step, or null. */
  add: (step: StepText, at: number) => Promise<Step | null>
  move: (stepId: StepId, by: number) => Promise<boolean>
  remove: (stepId: StepId) => Promise<boolean>
  fillWith: (wanted: FillRunSheet) => Promise<boolean>
  catchUp: () => Promise<boolean>
}

export function useSheetActs(workshopId: WorkshopId): SheetActs {
  const client = useQueryClient()
  const words = useWords()
  const toast = useToast()
  const book = useSaveBook()
  const key = useId()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo(() => {
    const query = runSheetQuery(workshopId)
    const sheet = (): RunSheet | undefined => client.getQueryData(query.queryKey)
    const ask = async ({ path, ...call }: Request): Promise<RunSheet> => {
      const { runSheet } = await request({
        ...call,
        path: `/api/workshops/${workshopId}/run-sheet${path}`,
        answer: RunSheetAnswer,
      })
      await client.cancelQueries({ queryKey: query.queryKey })
      client.setQueryData(query.queryKey, runSheet)
      return runSheet
    }
    /** `say` is asked for the request only when its turn has come. */
    const inTurn = (say: () => Request | null): Promise<RunSheet | null> => {
      const turn = last.current.then(() => {
        const asked = say()
        return asked && ask(asked)
      })
      last.current = turn.catch(() => null)
      return turn
    }
    const press = async (say: () => Request | null): Promise<RunSheet | null> => {
      book.note(key, 'waiting')
      try {
        const done = await inTurn(say)
        book.settle(key)
        return done
      } catch (error) {
        book.forget(key)
        toast({ text: errorSentence(words, error), tone: 'bad' })
        return null
      }
    }
    const patch = (stepId: StepId, body: Partial<StepText>): Request => ({
      method: 'PATCH',
      path: `/steps/${stepId}`,
      body,
    })
    return {
      save: async (stepId, change) => void (await inTurn(() => patch(stepId, change))),
      saveStart: async (startsAt) => void (await inTurn(() => ({ method: 'PUT', path: '/start', body: { startsAt } }))),
      change: async (stepId, change) => (await press(() => patch(stepId, change))) !== null,
      add: async (step, at) => {
        const before = new Set(sheet()?.steps.map(({ id }) => id))
        const after = await press(() => ({ method: 'POST', path: '/steps', body: { step, at } }))
        return after?.steps.find(({ id }) => !before.has(id)) ?? null
      },
      move: async (stepId, by) =>
        (await press(() => {
          const stepIds = sheet()?.steps.map(({ id }) => id) ?? []
          const from = stepIds.indexOf(stepId)
          const to = from + by
          if (from === -1 || to < 0 || to >= stepIds.length) return null
          return {
            method: 'PUT',
            path: '/order',
            body: { stepIds: stepIds.toSpliced(from, 1).toSpliced(to, 0, stepId) },
          }
        })) !== null,
      remove: async (stepId) => (await press(() => ({ method: 'DELETE', path: `/steps/${stepId}` }))) !== null,
      fillWith: async (wanted) => (await press(() => ({ method: 'POST', path: '/fill', body: wanted }))) !== null,
      catchUp: async () => (await press(() => ({ method: 'POST', path: '/catch-up' }))) !== null,
    }
  }, [workshopId, client, words, toast, book, key])
}
