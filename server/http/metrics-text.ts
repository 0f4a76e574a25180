/** Numbers in Prometheus' text format (version 0.0.4). */
export interface MetricFamily {
  name: string
  help: string
  kind: 'counter' | 'gauge' | 'histogram'
  samples: Iterable<{ value: number; labels?: Record<string, string>; suffix?: string }>
}

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

export const metricsText = (families: readonly MetricFamily[]): string => families.map(familyText).join('')

function familyText({ name, help, kind, samples }: MetricFamily): string {
  const lines = [...samples].map(
    ({ value, labels = {}, suffix = '' }) => `${name}${suffix}${labelText(labels)} ${numberText(value)}`,
  )
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines, ''].join('\n')
}

/** Our own words and numbers only: nothing in them has to be escaped. */
function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const numberText = (value: number): string => (value === Infinity ? '+Inf' : String(value))
