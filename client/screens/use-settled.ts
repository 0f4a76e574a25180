import { useState } from 'react'

/** The same object for as long as it says the same: what the server tells anew isn't always something new. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  if (settled !== value && JSON.stringify(settled) !== JSON.stringify(value)) {
    setSettled(value)
    return value
  }
  return settled
}
