import { useEffect, type RefObject } from 'react'

/** From table to table with the arrows, as they stand; Home and End to the first and the last. Tab goes through what each table offers. */
export function useArrowKeys(list: RefObject<HTMLElement | null>, columns: number): void {
  useEffect(() => {
    const element = list.current
    if (!element) return
    const steps = new Map([
      ['ArrowRight', 1],
      ['ArrowLeft', -1],
      ['ArrowDown', columns],
      ['ArrowUp', -columns],
      ['Home', -Infinity],
      ['End', Infinity],
    ])
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps.get(event.key)
      const tables = [...element.querySelectorAll<HTMLElement>('.table-card-stand')]
      const at = tables.findIndex((table) => table === event.target)
      if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
      const isFar = !Number.isFinite(step)
      const next = tables[isFar ? Math.min(Math.max(at + step, 0), tables.length - 1) : at + step]
      event.preventDefault()
      next?.focus()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [list, columns])
}
