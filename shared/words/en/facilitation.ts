import type { Same } from '../same.ts'
import type { facilitation as danish } from '../da/facilitation.ts'

export const facilitation: Same<typeof danish> = {
  itemWithMinutes_one: '{{title}} (one minute)',
  itemWithMinutes_other: '{{title}} ({{count}} min.)',
}
