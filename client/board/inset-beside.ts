import type { Inset } from './board-camera.ts'

const gap = 14
/** What is wider than so much of the board lies below the field, not beside it. */
const widest = 0.6

/** What is free of the board for a field, when sheets that one writes in lie over it (`data-over-board`). */
export function insetBeside(board: HTMLElement, inset: Inset): Inset {
  const all = board.getBoundingClientRect()
  let left = inset
  for (const sheet of board.ownerDocument.querySelectorAll('[data-over-board]')) {
    const box = sheet.getBoundingClientRect()
    if (box.width === 0) continue
    if (box.width > all.width * widest) left = { ...left, bottom: Math.max(left.bottom, all.bottom - box.top + gap) }
    else if (box.left + box.width / 2 < all.left + all.width / 2)
      left = { ...left, left: Math.max(left.left, box.right - all.left + gap) }
    else left = { ...left, right: Math.max(left.right, all.right - box.left + gap) }
  }
  return left
}
