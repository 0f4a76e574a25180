import { FieldTray } from './field-tray.tsx'
import { SendSlip } from './send-slip.tsx'
import { useFieldSlips } from './use-field-slips.ts'

/** In the form, below a field or list: sending to the table, unless one writes for oneself there now; and what the table was sent. */
export function SendAtPart({ partId }: { partId: string }) {
  const slips = useFieldSlips(partId)
  if (!slips?.mayEdit) return null
  return (
    <>
      {!slips.round && <SendSlip slips={slips} fieldId={partId} />}
      <FieldTray slips={slips} fieldId={partId} />
    </>
  )
}
