import { useMemo } from 'react'
import type { Language } from '../../shared/languages.ts'
import { formatTime } from '../i18n/format-date.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'

export interface Clock {
  /** "9.15": for columns. */
  time: (moment: number) => string
  /** "kl. 9.15" */
  at: (moment: number) => string
  /** "9.15–9.40" */
  span: (from: number, to: number) => string
  /** "25 min.", "1 t.", "1 t. 25 min." */
  length: (minutes: number) => string
}

/** Times of day and lengths, as they are written in a programme. */
export function useClock(): Clock {
  const { language } = useLanguage()
  const words = useWords()
  return useMemo(() => {
    const time = (moment: number) => timeOfDay(language, moment)
    return {
      time,
      at: (moment) => words('runSheet.at', { time: time(moment) }),
      span: (from, to) => `${time(from)}–${time(to)}`,
      length: (minutes) => {
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
        if (hours === 0) return words('runSheet.minutes', { count: rest })
        return rest === 0 ? words('runSheet.hours', { hours }) : words('runSheet.hoursAndMinutes', { hours, rest })
      },
    }
  }, [language, words])
}

/** Nobody says "nul ni": 9.15, not 09.15. */
const timeOfDay = (language: Language, moment: number): string => formatTime(language, moment).replace(/^0(?=\d)/, '')
