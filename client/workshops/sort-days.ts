import type { Workshop } from '../../shared/api/workshops.ts'

/** A day that is open counts as today's, whatever its date, and stands first: somebody is in the middle of it. */
export function sortDays(workshops: readonly Workshop[], today: string) {
  const isNow = (day: Workshop) => day.state === 'open' || day.date === today
  const rest = workshops.filter((day) => !isNow(day))
  return {
    now: workshops.filter(isNow).toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open')),
    coming: rest.filter((day) => day.date > today).toSorted((a, b) => a.date.localeCompare(b.date)),
    earlier: rest.filter((day) => day.date < today).toSorted((a, b) => b.date.localeCompare(a.date)),
  }
}
