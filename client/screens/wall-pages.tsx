/** What hangs on a wall when it is no board: the step, the programme, the time, a result, or nothing to look at. */
import { useQuery } from '@tanstack/react-query'
import type { ScreenContent } from '../../shared/facilitation/live-view.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay, useLiveView } from '../live-day/live-day.tsx'
import { ProgrammeList } from '../run-sheet/programme-list.tsx'
import { programmeQuery } from '../run-sheet/run-sheet-queries.ts'
import { RingFigure } from '../ui/ring-figure.tsx'
import { VoteResultList } from '../votes/vote-result.tsx'
import { useLayerReady } from './cross-fade.tsx'
import { PagedSheet, type Paging } from './paged-sheet.tsx'
import { useShownPage } from './use-shown-page.ts'
import { WallFrame } from './wall-frame.tsx'
import { WallRail } from './wall-rail.tsx'
import { WallTimer } from './wall-timer.tsx'
import { useWayIn } from './way-in.tsx'
import { WayInSheet } from './way-in-sheet.tsx'
import './wall-pages.css'

export type WallPageName = Extract<ScreenContent, { kind: 'page' }>['page']

export function WallPage({ page, paging }: { page: WallPageName; paging: Paging }) {
  switch (page) {
    case 'join':
      return <JoinPage />
    case 'programme':
      return <ProgrammePage paging={paging} />
    case 'timer':
      return <TimerPage />
    case 'result':
      return <ResultPage paging={paging} />
    case 'step':
      return <StepPage paging={paging} />
    case 'calm':
      return <CalmPage />
  }
}

function JoinPage() {
  const words = useWords()
  const view = useLiveView()
  const wayIn = useWayIn()
  useLayerReady(true)
  return (
    <WayInSheet
      title={view?.workshop.title ?? ''}
      wayIn={wayIn}
      notOpen={{ title: words('screens.notOpen'), text: words('screens.notOpenText') }}
    />
  )
}

function ProgrammePage({ paging: given }: { paging: Paging }) {
  const words = useWords()
  const day = useLiveDay()
  const { shown, paging } = useShownPage(given)
  const { isSuccess, isError } = useQuery({
    ...programmeQuery(day!.workshopId, day?.view?.runSheetVersion ?? null),
    enabled: day?.view != null,
  })
  useLayerReady(isSuccess || isError)
  return (
    <WallFrame
      title={words('runSheet.programme')}
      foot={day?.view?.workshop.title}
      pages={shown}
      className="wall-programme"
    >
      <PagedSheet parts={[{ key: 'programme', content: <ProgrammeList /> }]} paging={paging} />
    </WallFrame>
  )
}

function StepPage({ paging: given }: { paging: Paging }) {
  const words = useWords()
  const view = useLiveView()
  const { shown, paging } = useShownPage(given)
  useLayerReady(true)
  const step = view?.step
  if (!step) return <CalmPage />
  const { title, instruction } = step.step
  return (
    <WallFrame
      title={title}
      prompt={words('screens.stepOf', { number: step.number, of: step.of })}
      foot={step.next === null ? view.workshop.title : words('screens.nextStep', { title: step.next })}
      pages={shown}
      rail={<WallRail said={[title, instruction]} />}
    >
      <PagedSheet
        parts={[{ key: 'instruction', content: <p className="wall-text">{instruction}</p> }]}
        paging={paging}
      />
    </WallFrame>
  )
}

function TimerPage() {
  const words = useWords()
  const view = useLiveView()
  useLayerReady(true)
  return (
    <article className="wall-time">
      <h1>{view?.step?.step.title ?? view?.workshop.title}</h1>
      {view?.timer ? <WallTimer timer={view.timer} /> : <p className="wall-quiet">{words('screens.noTimer')}</p>}
    </article>
  )
}

function ResultPage({ paging: given }: { paging: Paging }) {
  const words = useWords()
  const vote = useLiveView()?.vote ?? null
  const { shown, paging } = useShownPage(given)
  useLayerReady(true)
  if (vote?.status !== 'closed') {
    return (
      <article className="wall-time">
        <h1>{words(vote ? 'screens.voteOpen' : 'screens.voteNone')}</h1>
        {vote && <p className="wall-quiet">{words('screens.voteOpenText')}</p>}
      </article>
    )
  }
  return (
    <WallFrame
      title={words('screens.voteResult')}
      prompt={words('screens.voters', { count: vote.voters ?? 0 })}
      pages={shown}
      className="wall-result"
    >
      <PagedSheet
        parts={[{ key: 'result', content: <VoteResultList results={vote.results} canvas={vote.subject.canvas} /> }]}
        paging={paging}
      />
    </WallFrame>
  )
}

function CalmPage() {
  const words = useWords()
  const view = useLiveView()
  useLayerReady(true)
  const pause = view?.pause
  return (
    <article className="wall-calm">
      <div className="wall-calm-figure" aria-hidden="true">
        <RingFigure state="plain" />
      </div>
      <h1>{words(pause ? 'screens.lookUp' : 'screens.calm')}</h1>
      <p>{pause ? words('screens.lookUpBy', { name: pause.by.name }) : view?.workshop.title}</p>
    </article>
  )
}
