import { useState } from 'react'
import type { Step, StepText } from '../../shared/facilitation/run-sheet.ts'

/** What was chosen shows at once; what the sheet says shows again when the server has answered, whatever it said. */
export function useChosen(
  step: Step,
  save: (change: Partial<StepText>) => Promise<unknown>,
): { shown: Step; choose: (change: Partial<StepText>) => void } {
  const [chosen, setChosen] = useState<readonly Partial<StepText>[]>([])
  const choose = (change: Partial<StepText>) => {
    setChosen((before) => [...before, change])
    void save(change).finally(() => setChosen((before) => before.filter((one) => one !== change)))
  }
  return { shown: chosen.reduce<Step>((shown, change) => ({ ...shown, ...change }), step), choose }
}
