import type { TimerFace } from '../../shared/facilitation/timer.ts'

/** "4:05", "1:02:00"; "+0:12" once the time is up. The second that has begun counts: a timer starts at its full minutes and ends at 0:00. */
export function timerText({ leftMs, isOver }: Pick<TimerFace, 'leftMs' | 'isOver'>): string {
  const seconds = isOver ? Math.floor(-leftMs / 1000) : Math.ceil(leftMs / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  const face = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
  return isOver && seconds > 0 ? `+${face}` : face
}
