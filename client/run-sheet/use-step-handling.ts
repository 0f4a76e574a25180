/** What is done to steps by hand, with where the focus goes and what is said. The steps are looked for in the element. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { RunSheet, Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import type { StepId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { newStep } from './new-step.ts'
import type { SheetActs } from './use-sheet-acts.ts'

export interface StepHandling {
  /** A new step at this place, from 0; the focus goes to its title. */
  add: (at: number) => void
  duplicate: (step: Step, at: number) => void
  /** By so many places; the focus stays where it was. */
  move: (step: Step, by: number) => Promise<void>
  /** At this place, from 0: so that it can come back there. */
  remove: (step: Step, at: number) => Promise<void>
  /** For screen readers: what has just been moved where. */
  said: string
}

interface Given {
  acts: SheetActs
  sheet: RunSheet
  list: RefObject<HTMLElement | null>
  /** Where to write first. */
  focusOn: StepId | null
}

export function useStepHandling({ acts, sheet, list, focusOn: first }: Given): StepHandling {
  const words = useWords()
  const toast = useToast()
  const [said, setSaid] = useState('')
  const focusOn = useFocusOnStep(list)
  useEffect(() => {
    if (first !== null) focusOn(first)
  }, [first, focusOn])
  const count = sheet.steps.length
  const addStep = useCallback(
    async (text: StepText, at: number) => {
      const added = await acts.add(text, at)
      if (added) focusOn(added.id)
    },
    [acts, focusOn],
  )
  const handling = useMemo(
    (): Omit<StepHandling, 'said'> => ({
      add: (at) => void addStep(newStep(words('runSheet.newStep')), at),
      duplicate: (step, at) => void addStep(textOf(step), at),
      move: async (step, by) => {
        const held = document.activeElement
        const isMoved = await acts.move(step.id, by)
        const element = stepElement(list.current, step.id)
        if (!isMoved || !element) return
        // An element that is moved loses the focus.
        if (!element.contains(document.activeElement)) {
          const back = held instanceof HTMLElement && element.contains(held) ? held : null
          ;(back ?? element.querySelector<HTMLElement>('.step-menu'))?.focus()
        }
        const number = [...(list.current?.children ?? [])].indexOf(element) + 1
        setSaid(words('runSheet.moved', { title: step.title, number, of: count }))
      },
      remove: async (step, at) => {
        const neighbour = sheet.steps[at + 1] ?? sheet.steps[at - 1]
        if (!(await acts.remove(step.id))) return
        if (neighbour) focusOn(neighbour.id)
        toast({
          text: words('runSheet.removed', { title: step.title }),
          action: { label: words('runSheet.undo'), act: () => void addStep(textOf(step), at) },
        })
      },
    }),
    [acts, addStep, count, focusOn, list, sheet.steps, toast, words],
  )
  useAltArrows(list, (stepId, by) => {
    const step = sheet.steps.find(({ id }) => id === stepId)
    if (step) void handling.move(step, by)
  })
  return { ...handling, said }
}

function textOf(step: Step): StepText {
  const { id: _, ...text } = step
  return text
}

const stepElement = (list: HTMLElement | null, stepId: StepId): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`) ?? null

/** Alt with an arrow moves the step that has the focus. In a list to choose from, that opens it. */
function useAltArrows(list: RefObject<HTMLElement | null>, move: (stepId: string, by: number) => void): void {
  useEffect(() => {
    const element = list.current
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (!event.altKey || by === 0 || !(event.target instanceof Element) || event.target.matches('select')) return
      const stepId = event.target.closest<HTMLElement>('[data-step]')?.dataset['step']
      if (stepId === undefined) return
      event.preventDefault()
      move(stepId, by)
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [list, move])
}

/** Puts the focus into a step's title once it is on the screen. */
function useFocusOnStep(list: RefObject<HTMLElement | null>): (stepId: StepId) => void {
  const [wanted, setWanted] = useState<StepId | null>(null)
  const done = useRef<StepId | null>(null)
  useEffect(() => {
    if (wanted === null || wanted === done.current) return
    const title = stepElement(list.current, wanted)?.querySelector('textarea')
    if (!title) return
    done.current = wanted
    title.focus()
    title.select()
  })
  return useCallback((stepId) => {
    done.current = null
    setWanted(stepId)
  }, [])
}
