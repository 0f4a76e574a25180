import { useMemo } from 'react'
import { dayOf, formatDate, formatDay, formatMonth, formatTime } from './format-date.ts'
import { useLanguage } from './use-language.ts'
import { useWords } from './use-words.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Days and times, said in the page's language. */
export function useDates() {
  const { language } = useLanguage()
  const words = useWords()
  return useMemo(() => {
    const now = () => Date.now()
    return {
      /** "torsdag den 26. november 2026" */
      day: (day: string) => formatDay(language, day),
      /** "26. november 2026" */
      date: (day: string) => formatDate(language, day),
      /** "nov. 2026" */
      month: (day: string) => formatMonth(language, day),
      /** "kl. 13.42" */
      time: (moment: number) => words('common.atTime', { time: formatTime(language, moment) }),
      /** "i dag kl. 13.42", "i går kl. 9.05", "26. november 2026 kl. 13.42" */
      moment: (moment: number) => {
        const time = formatTime(language, moment)
        const day = dayOf(moment)
        if (day === dayOf(now())) return words('common.todayAt', { time })
        if (day === dayOf(now() + dayMs)) return words('common.tomorrowAt', { time })
        if (day === dayOf(now() - dayMs)) return words('common.yesterdayAt', { time })
        return words('common.dayAt', { day: formatDate(language, day), time })
      },
      today: () => dayOf(now()),
    }
  }, [language, words])
}
