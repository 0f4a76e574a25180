import { Copy, MonitorPlay } from 'lucide-react'
import type { Workshop } from '../../shared/api/workshops.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useToast } from '../ui/toast.tsx'
import { joinAddressOf, spacedCode, spokenAddress } from './join-code.ts'
import { QrCode } from './qr-code.tsx'

/** The way in, for those who run the day: code, address and QR; before and after the day, a sentence instead. */
export function DayCode({ day }: { day: Workshop }) {
  const words = useWords()
  const dates = useDates()
  const toast = useToast()
  if (!day.joinCode || !day.joinUrl) {
    return (
      <p className="day-code-none">
        {words(day.state === 'closed' ? 'workshops.closedText' : 'workshops.plannedText')}
      </p>
    )
  }
  const url = day.joinUrl
  const address = spokenAddress(joinAddressOf(url))
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toast({ text: words('workshops.addressCopied') })
  }
  return (
    <section className="day-code" aria-labelledby="day-code">
      <QrCode text={url} label={words('workshops.qrAlt', { address: spokenAddress(url) })} className="day-code-qr" />
      <div className="day-code-words">
        <h2 id="day-code" className="unseen">
          {words('workshops.codeTitle')}
        </h2>
        <p className="soft">{words('workshops.codeAt', { address })}</p>
        <p className="day-code-letters">{spacedCode(day.joinCode)}</p>
        {day.closesAt !== null && (
          <p className="soft">{words('workshops.closesAt', { time: dates.moment(day.closesAt) })}</p>
        )}
      </div>
      <div className="day-code-acts">
        <LinkButton href={`/workshops/${day.id}/screen`} look="primary" icon={<MonitorPlay aria-hidden="true" />}>
          {words('workshops.showOnScreen')}
        </LinkButton>
        <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
          {words('workshops.copyAddress')}
        </Button>
      </div>
    </section>
  )
}
