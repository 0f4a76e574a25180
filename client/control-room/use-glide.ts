import { useLayoutEffect, useRef, type RefObject } from 'react'

const glideMs = 420

/**
 * Children that have changed places glide there, calmly, so that the eye can follow. Each carries its `data-glide` id. Where there are
 * other columns than before, everything stands elsewhere, and nothing glides.
 */
export function useGlide(place: RefObject<HTMLElement | null>, order: readonly string[], columns: number): void {
  const before = useRef<{ order: readonly string[]; columns: number; places: Map<string, DOMRect> } | null>(null)
  // Measured at each turn of the order and of the columns, and only then.
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const places = measure(element)
    const last = before.current
    before.current = { order, columns, places }
    if (!last || last.columns !== columns || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    for (const child of element.querySelectorAll<HTMLElement>(':scope > [data-glide]')) {
      const id = child.dataset['glide'] ?? ''
      const [from, to] = [last.places.get(id), places.get(id)]
      if (!from || !to) continue
      const [x, y] = [from.x - to.x, from.y - to.y]
      if (x === 0 && y === 0) continue
      child.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
        duration: glideMs,
        easing: 'cubic-bezier(0.3, 0, 0.1, 1)',
      })
    }
  }, [place, order, columns])
}

/** Where the children stand in the list, wherever the page has been scrolled to. */
function measure(element: HTMLElement): Map<string, DOMRect> {
  const origin = element.getBoundingClientRect()
  return new Map(
    [...element.querySelectorAll<HTMLElement>(':scope > [data-glide]')].map((child) => {
      const { x, y, width, height } = child.getBoundingClientRect()
      return [child.dataset['glide'] ?? '', new DOMRect(x - origin.x, y - origin.y, width, height)]
    }),
  )
}
