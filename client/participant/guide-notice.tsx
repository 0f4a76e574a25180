/** Says who has led one where, and offers the way back. */
import { Footprints, Hand, MonitorPlay, Users, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords, type Say } from '../i18n/use-words.ts'
import { useLiveDay, type LiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useToast } from '../ui/toast.tsx'
import { DayNotice } from './day-notice.tsx'
import { isLed, type GuidanceKind } from './guidance.ts'
import { useHandDown } from './use-hand-down.ts'
import { noticeMs, useGuide, type Guide } from './use-guide.ts'

/** For boards' pages and for the day's own page. */
export function GuideNotice() {
  const day = useLiveDay()
  return day && <Guided day={day} />
}

function Guided({ day }: { day: LiveDay }) {
  const words = useWords()
  useTellReleased(day)
  const guide = useGuide(day)
  const { asked, trail, stayed } = guide
  // After a reload it is no news.
  const [closed, setClosed] = useState(() => (trail?.kind === 'step' && trail.isThere ? trail.number : 0))
  useGoneSoon(guide, setClosed)
  const said = useSentence(guide, day)
  const isControl = day.view?.control != null && isLed(day.view)
  return (
    <>
      <output className="unseen">{said}</output>
      {asked && <AskFirst key={asked.number} guide={guide} name={asked.by.name} />}
      {isControl && said && <DayNotice icon={<Hand />}>{said}</DayNotice>}
      {!asked && !isControl && trail && said && trail.number > closed && (
        <DayNotice
          icon={icons[trail.kind]}
          actions={
            <>
              {trail.from && (
                <Button look="plain" size="small" onClick={guide.goBack}>
                  {words('participant.goBack')}
                </Button>
              )}
              <IconButton label={words('common.close')} icon={<X />} onClick={() => setClosed(trail.number)} />
            </>
          }
        >
          {said}
        </DayNotice>
      )}
      {!asked && !isControl && !trail && stayed && stayed.number > closed && (
        <DayNotice
          icon={icons[stayed.kind]}
          actions={
            <>
              <Button size="small" onClick={() => guide.goAlong(stayed)}>
                {words('participant.goAlong')}
              </Button>
              <IconButton label={words('common.close')} icon={<X />} onClick={() => setClosed(stayed.number)} />
            </>
          }
        >
          {words('participant.stayed', { name: stayed.by.name })}
        </DayNotice>
      )}
    </>
  )
}

/** A new step says what it is for itself: that one was brought to it is soon known. */
const stepNewsMs = 20_000

function useGoneSoon({ trail }: Guide, close: (number: number) => void): void {
  const step = trail?.kind === 'step' ? trail.number : null
  const [old, setOld] = useState<number | null>(null)
  const isDown = useHandDown()
  useEffect(() => {
    if (step === null) return
    const timer = setTimeout(() => setOld(step), stepNewsMs)
    return () => clearTimeout(timer)
  }, [step])
  useEffect(() => {
    if (old !== null && !isDown) close(old)
  }, [old, isDown, close])
}

/** That one may write again is said in passing: nobody has to close it. */
function useTellReleased({ view }: LiveDay): void {
  const words = useWords()
  const toast = useToast()
  const leader = view && isLed(view) ? (view.control?.by.name ?? null) : null
  const led = useRef<string | null>(null)
  useEffect(() => {
    if (led.current !== null && leader === null) {
      toast({ text: words('participant.released', { name: led.current }), tone: 'good' })
    }
    led.current = leader
  }, [leader, toast, words])
}

/** A moment's notice for whoever is writing: it runs out by itself. */
function AskFirst({ guide, name }: { guide: Guide; name: string }) {
  const words = useWords()
  const [left, setLeft] = useState(noticeMs / 1000)
  const [mayWrite] = useState(mayStillWrite)
  const { asked } = guide
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => before - 1), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left <= 0 && asked) guide.goAlong(asked)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the time is up
  }, [left])
  return (
    <div className="ask-first">
      {/* Said once; the seconds that run down are for the eye. */}
      <p role="alert">{words(mayWrite ? 'participant.asked' : 'participant.askedShut', { name })}</p>
      <span className="ask-first-count" aria-hidden="true">
        {Math.max(0, left)}
      </span>
      <div className="ask-first-acts">
        <Button onClick={guide.stay}>{words('participant.stay')}</Button>
        <Button look="primary" onClick={() => asked && guide.goAlong(asked)}>
          {words('participant.goNow')}
        </Button>
      </div>
    </div>
  )
}

/** A step may take the pen away at the same moment: then nobody is told to end the sentence. */
function mayStillWrite(): boolean {
  const at = document.activeElement
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) return !at.readOnly
  return at instanceof HTMLElement && at.isContentEditable
}

const icons: Record<GuidanceKind, ReactNode> = {
  control: <Hand />,
  spotlight: <MonitorPlay />,
  tableCall: <Footprints />,
  summons: <Users />,
  step: <Footprints />,
}

function useSentence({ trail }: Guide, { view }: LiveDay): string | null {
  const words = useWords()
  const shown = useBoardOnScreen()
  if (!view) return null
  if (view.control && isLed(view)) return words('participant.control', { name: view.control.by.name })
  if (!trail) return null
  const name = trail.by
  switch (trail.kind) {
    case 'spotlight':
      return spotlightSentence(words, { name, view, school: shown?.page.school ?? null })
    case 'tableCall':
      return words('participant.calledHere', { name })
    case 'summons':
      return words('participant.gathered', { name })
    case 'step':
      return view.step && words('participant.ledToStep', { name, number: view.step.number })
    case 'control':
      return null
  }
}

interface Spotlit {
  name: string
  view: LiveView
  school: { id: string; name: string } | null
}

function spotlightSentence(words: Say, { name, view, school }: Spotlit): string {
  if (!school) return words('participant.spotlightCommon', { name })
  if (school.id === view.schoolId) return words('participant.spotlightYours', { name })
  return words('participant.spotlightOther', { name, school: school.name })
}
