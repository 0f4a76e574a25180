/** `/screen`, on the machine by the projector: shows a code, is connected once from the remote, and then shows what the remote says. */
import { useCallback, useEffect, useState } from 'react'
import type { SignedInViewer, Viewer } from '../../shared/roles.ts'
import { useAskWhoIAm, useViewer } from '../account/viewer.tsx'
import { ApiError } from '../http/api-error.ts'
import { useWords } from '../i18n/use-words.ts'
import { LiveDayProvider, useLiveDay } from '../live-day/live-day.tsx'
import { HallCode } from './hall-code.tsx'
import { SomebodyIsHere } from './somebody-is-here.tsx'
import { useHallScreen } from './use-hall-screen.ts'
import { useRemotePaging } from './use-remote-paging.ts'
import { useWallKeys } from './use-wall-keys.ts'
import { WayInProvider } from './way-in.tsx'
import { Wall } from './wall.tsx'
import { lossOfDay, type WallLoss } from './wall-loss.ts'
import { WallNotice } from './wall-notice.tsx'
import { contentKey, WallStage } from './wall-stage.tsx'

export function HallScreenPage() {
  const viewer = useViewer()
  return viewer.kind === 'account' || viewer.kind === 'guest' ? (
    <SomebodyIsHere viewer={viewer} />
  ) : (
    <HallScreen viewer={viewer} />
  )
}

function HallScreen({ viewer }: { viewer: Extract<Viewer, { kind: 'link' | 'nobody' }> }) {
  const { screen, error, askAgain } = useHallScreen()
  const askWhoIAm = useAskWhoIAm()
  const [lives, setLives] = useState(0)
  const [wasDropped, setWasDropped] = useState(false)
  const isPaired = screen?.status === 'paired'
  const isMe = isPaired && viewer.kind === 'link' && viewer.id === screen.screenId
  const isSomebodyHere = error instanceof ApiError && error.code === 'signedInHere'

  useEffect(() => {
    // With being connected, and with somebody signing in beside, it is another who is here. Without an answer it is asked again.
    if ((isPaired && !isMe) || isSomebodyHere) askWhoIAm().catch(() => {})
  }, [isPaired, isMe, isSomebodyHere, askWhoIAm])
  if (isMe && wasDropped) setWasDropped(false)

  const onEnded = useCallback(async () => {
    const { data } = await askAgain()
    if (data?.status === 'waiting') setWasDropped(true)
    else setLives((before) => before + 1)
  }, [askAgain])

  if (isMe) {
    return (
      <LiveDayProvider key={`${screen.screenId}/${lives}`} workshopId={screen.workshopId} boardId={null}>
        <WayInProvider origin={screen.origin}>
          <ConnectedScreen viewer={viewer} onEnded={onEnded} />
        </WayInProvider>
      </LiveDayProvider>
    )
  }
  return <HallCode code={screen?.status === 'waiting' ? screen.code : null} error={error} wasDropped={wasDropped} />
}

const tryAgainMs = 2_000

function ConnectedScreen({ viewer, onEnded }: { viewer: SignedInViewer; onEnded: () => Promise<void> }) {
  const words = useWords()
  const day = useLiveDay()
  const [boardLoss, setBoardLoss] = useState<WallLoss | null>(null)
  const screen = day?.view?.screen ?? null
  const content = screen?.content ?? beforeTold
  const { paging, turn } = useRemotePaging({ key: contentKey(content), page: screen?.page ?? 0 })
  useWallKeys({ onNext: () => turn(1), onBack: () => turn(-1) })
  const hasEnded = day?.status.kind === 'ended'
  useEffect(() => {
    if (!hasEnded) return
    void onEnded()
    const timer = setInterval(() => void onEnded(), tryAgainMs)
    return () => clearInterval(timer)
  }, [hasEnded, onEnded])
  return (
    <Wall title={day?.view?.workshop.title ?? words('screens.hallTitle')}>
      <WallStage content={content} paging={paging} viewer={viewer} onLoss={setBoardLoss} />
      <WallNotice loss={lossOfDay(day?.status) ?? boardLoss} />
    </Wall>
  )
}

const beforeTold = { kind: 'page', page: 'calm' } as const
