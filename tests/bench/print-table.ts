/** Medians of all rounds as a table in Markdown, with each cost beside its ratio to ours. */
import { contenders } from './contenders.ts'
import type { Column, Measured, Scenario } from './scenarios/scenario.ts'

export interface Result {
  scenario: string
  contender: string
  round: number
  measured: Measured
}

export function tableOf({ id, title, columns }: Scenario, results: readonly Result[]): string {
  const own = results.filter(({ scenario }) => scenario === id)
  const median = (contender: string, key: string): number =>
    medianOf(own.filter((result) => result.contender === contender).map(({ measured }) => measured[key] ?? Number.NaN))
  const measuredOnes = contenders.filter((contender) => own.some((result) => result.contender === contender.id))
  const cell = (contender: string, { key, digits, hasRatio }: Column): string => {
    const value = median(contender, key)
    if (Number.isNaN(value)) return '–'
    const ratio = value / median('ours', key)
    const rounded = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    return hasRatio && Number.isFinite(ratio) ? `${rounded} (${ratio.toFixed(2)}×)` : rounded
  }
  const shown = columns.filter(({ key }) => measuredOnes.some((contender) => !Number.isNaN(median(contender.id, key))))
  const rounds = Math.max(0, ...own.map(({ round }) => round + 1))
  return [
    `**${id}** ${title} (medians of ${rounds})`,
    '',
    `| server | ${shown.map((column) => column.title).join(' | ')} |`,
    `|---|${shown.map(() => '---:|').join('')}`,
    ...measuredOnes.map((one) => `| ${one.name} | ${shown.map((column) => cell(one.id, column)).join(' | ')} |`),
  ].join('\n')
}

function medianOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}
