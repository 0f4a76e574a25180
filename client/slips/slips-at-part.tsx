import { CloudOff, EyeOff, Inbox } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ShownOn } from '../canvases/board-extras.tsx'
import { useWords } from '../i18n/use-words.ts'
import { SlipsOfField } from './slips-of-field.tsx'
import type { SlipsHere } from './slips-here.tsx'
import { useFieldSlips, type FieldSlips } from './use-field-slips.ts'
import './slips-at-part.css'

/** Slips by a field or list: in the form in full (the tray stands below), on the canvas as a sign that opens them beside it. */
export function SlipsAtPart({ partId, shownOn }: { partId: string; shownOn: ShownOn }) {
  const slips = useFieldSlips(partId)
  if (!slips) return null
  if (shownOn === 'form') return <SlipsOfField slips={slips} fieldId={partId} />
  return <SlipSigns slips={slips} fieldId={partId} />
}

function SlipSigns({ slips, fieldId }: { slips: FieldSlips; fieldId: string }) {
  const words = useWords()
  const { here, round, stranded, waiting, turnedUp } = slips
  const tray = slips.mayEdit ? waiting + turnedUp.length : 0
  const signs = useTellSight(here, tray > 0 ? fieldId : null)
  if (!round && tray === 0 && stranded.length === 0) return null
  const isOpened = here.opened === fieldId
  const press = () => here.open(isOpened ? null : fieldId)
  return (
    <div className="slip-signs" ref={signs}>
      {round && (
        <button type="button" className="slip-sign" aria-expanded={isOpened} onClick={press}>
          <EyeOff aria-hidden="true" />
          {words('slips.padTitle')}
          {slips.own.length > 0 && <b>{slips.own.length}</b>}
        </button>
      )}
      {stranded.length > 0 && (
        <button type="button" className="slip-sign" aria-expanded={isOpened} onClick={press}>
          <CloudOff aria-hidden="true" />
          {words('slips.stranded')}
          <b>{stranded.length}</b>
        </button>
      )}
      {tray > 0 && (
        <button type="button" className="slip-sign" aria-expanded={isOpened} onClick={press}>
          <Inbox aria-hidden="true" />
          {waiting > 0
            ? words('slips.waiting', { count: waiting })
            : words('slips.onTable', { count: turnedUp.length })}
        </button>
      )}
    </div>
  )
}

/** A sign too small for a finger is none. */
const leastHeight = 28

function useTellSight({ seeSign }: SlipsHere, fieldId: string | null) {
  const signs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!signs.current || fieldId === null) return
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, boundingClientRect } of entries)
        seeSign(fieldId, isIntersecting && boundingClientRect.height >= leastHeight)
    })
    watch.observe(signs.current)
    return () => {
      watch.disconnect()
      seeSign(fieldId, false)
    }
  }, [seeSign, fieldId])
  return signs
}
