import { useWords } from '../i18n/use-words.ts'
import type { Order } from './tables-in-order.ts'

/** By who needs help, or by school. */
export function OrderChoice({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  const words = useWords()
  const option = (value: Order, label: string) => (
    <button type="button" aria-pressed={order === value} onClick={() => onChange(value)}>
      {label}
    </button>
  )
  return (
    <fieldset className="order-choice" aria-label={words('controlRoom.order')}>
      {option('help', words('controlRoom.orderHelp'))}
      {option('school', words('controlRoom.orderSchool'))}
    </fieldset>
  )
}
