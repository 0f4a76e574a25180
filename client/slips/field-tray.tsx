import { Inbox } from 'lucide-react'
import { useId, useState } from 'react'
import type { SlipId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useWide } from '../board-page/use-wide.ts'
import { useStepRights } from '../fields/board-document.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import type { FieldSlips } from './use-field-slips.ts'

/** The table's side of a field's tray: turn up what was sent, lay the chosen on the board, put the rest aside. A phone has it folded: it writes, the table chooses. */
export function FieldTray({ slips, fieldId }: { slips: FieldSlips; fieldId: string }) {
  const words = useWords()
  const toast = useToast()
  const id = useId()
  const [picked, setPicked] = useState<ReadonlySet<SlipId>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isWide = useWide()
  const [isUnfolded, setUnfolded] = useState(false)
  const { mayAdd } = useStepRights()
  const { here, waiting, turnedUp } = slips
  if (waiting === 0 && turnedUp.length === 0) return null
  if (!isWide && !isUnfolded) {
    return (
      <div className="field-tray field-tray-folded">
        <Inbox aria-hidden="true" />
        <output>
          {waiting > 0
            ? words('slips.waiting', { count: waiting })
            : words('slips.onTable', { count: turnedUp.length })}
        </output>
        <Button look="plain" size="small" onClick={() => setUnfolded(true)}>
          {words('slips.chooseHere')}
        </Button>
      </div>
    )
  }
  const chosen = turnedUp.filter((slip) => picked.has(slip.id))
  const meant = (chosen.length > 0 ? chosen : turnedUp).map((slip) => slip.id)
  const act = async (doIt: () => Promise<void>) => {
    setBusy(true)
    try {
      await doIt()
      setPicked(new Set())
    } catch (error) {
      toast({ text: errorSentence(words, error), tone: 'bad' })
    } finally {
      setBusy(false)
    }
    await here.desk.refresh()
  }
  const place = () =>
    act(async () => {
      const placed = await here.line.place(meant)
      const isAll = placed === meant.length
      toast({
        text: words(isAll ? 'slips.placed' : 'slips.placedSome', { count: placed, of: meant.length }),
        tone: isAll ? 'plain' : 'bad',
      })
    })
  const pick = (slipId: SlipId, isPicked: boolean) =>
    setPicked(new Set(isPicked ? [...picked, slipId] : [...picked].filter((one) => one !== slipId)))
  return (
    <section className="field-tray" aria-labelledby={id}>
      <header>
        <Inbox aria-hidden="true" />
        <h3 id={id}>{words('slips.tray')}</h3>
        {waiting > 0 && <output>{words('slips.waiting', { count: waiting })}</output>}
        {waiting > 0 && (
          <Button size="small" busy={isBusy} onClick={() => void act(() => here.line.turnUp(fieldId))}>
            {words('slips.turnUp')}
          </Button>
        )}
      </header>
      {turnedUp.length > 0 && (
        <>
          <ul className="tray-slips" aria-label={words('slips.turnedUp')}>
            {turnedUp.map((slip) => (
              <li key={slip.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={picked.has(slip.id)}
                    onChange={(event) => pick(slip.id, event.target.checked)}
                  />
                  <span>{slip.text}</span>
                </label>
              </li>
            ))}
          </ul>
          <div className="tray-acts">
            <Button onClick={() => setAsking(true)}>
              {words(chosen.length > 0 ? 'slips.discardChosen' : 'slips.discardAll')}
            </Button>
            {mayAdd && (
              <Button look="primary" busy={isBusy} onClick={() => void place()}>
                {words(chosen.length > 0 ? 'slips.placeChosen' : 'slips.placeAll')}
              </Button>
            )}
          </div>
          {!mayAdd && <p className="soft">{words('slips.placeLater')}</p>}
        </>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words('slips.discardTitle', { count: meant.length })}
        text={words('slips.discardText')}
        confirmLabel={words('slips.discard')}
        danger
        onConfirm={() => {
          setAsking(false)
          void act(() => here.line.discard(meant))
        }}
      />
    </section>
  )
}
