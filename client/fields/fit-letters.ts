/** Letters as large as there is room for: few words fill their field, many words stay readable. */

import type { LetterSizes } from '../../shared/canvases/canvas.ts'
import { letterSteps } from '../../shared/canvases/letter-steps.ts'

/** Sets the element's letters to the largest of the steps at which all of its text is seen; at the smallest it scrolls. */
export function fitLetters(element: HTMLElement, sizes: LetterSizes): void {
  const steps = letterSteps(sizes)
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    element.style.fontSize = `${steps[middle]}px`
    if (element.scrollHeight <= element.clientHeight + 1) high = middle
    else low = middle + 1
  }
  element.style.fontSize = `${steps[low]}px`
  showWhetherMore(element)
}

/** Marks an element that has more text below than is seen. */
export function showWhetherMore(element: HTMLElement): void {
  const hidden = element.scrollHeight - element.clientHeight - element.scrollTop
  element.toggleAttribute('data-more', hidden > 2)
}

/** As tall as its text, for fields on an ordinary page. */
export function growToText(element: HTMLElement): void {
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + (element.offsetHeight - element.clientHeight)}px`
}
