/** What is needed now and then, each behind a line that says how it stands. */
import {
  Armchair,
  BellRing,
  Footprints,
  ListOrdered,
  MessageCircleQuestionMark,
  MonitorPlay,
  NotebookPen,
  ShieldCheck,
  Spotlight,
  Vote,
} from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { StepList } from '../run-sheet/step-list.tsx'
import { ScreenControls } from '../screens/screen-controls.tsx'
import { RoundControls } from '../slips/round-controls.tsx'
import { VoteControls } from '../votes/vote-controls.tsx'
import { RemoteCall } from './remote-call.tsx'
import { RemoteChair } from './remote-chair.tsx'
import { RemoteFollow } from './remote-follow.tsx'
import { RemoteRights } from './remote-rights.tsx'
import { RemoteSection } from './remote-section.tsx'
import { RemoteSpotlight } from './remote-spotlight.tsx'
import { RemoteWhisper } from './remote-whisper.tsx'
import type { DayInHand } from './use-remote.ts'
import { mayPress, whatIsOn, type OnNow } from './what-is-on.ts'

export function RemoteSections({ day }: { day: DayInHand }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const { view, boardId } = day
  const { role, chair, screens, stepRights, step } = view
  const on = new Set<OnNow['kind']>(whatIsOn(view).map(({ kind }) => kind))
  const suggested = boardId ? { boardId } : {}
  return (
    <>
      <SectionGroup title={words('remote.group.course')}>
        <RemoteSection icon={<ListOrdered />} title={words('remote.allSteps')}>
          <StepList isPressing={isPressing} onGoTo={(stepId) => void press({ act: 'goToStep', stepId })} />
        </RemoteSection>
        <RemoteSection
          icon={<NotebookPen />}
          title={words('remote.round')}
          state={on.has('round') && words('remote.on.round')}
          isOn
        >
          <RoundControls {...suggested} />
        </RemoteSection>
        <RemoteSection
          icon={<Vote />}
          title={words('remote.vote')}
          state={on.has('vote') && words('remote.on.vote')}
          isOn
        >
          <VoteControls {...suggested} />
        </RemoteSection>
      </SectionGroup>
      <SectionGroup title={words('remote.group.tables')}>
        <RemoteSection
          icon={<Spotlight />}
          title={words('remote.spotlight')}
          state={on.has('spotlight') && words('remote.isOn')}
          isOn
        >
          <RemoteSpotlight day={day} />
        </RemoteSection>
        {mayPress(role, 'callTable') && (
          <RemoteSection
            icon={<BellRing />}
            title={words('remote.callTable')}
            state={on.has('tableCall') && words('remote.isOn')}
            isOn
          >
            <RemoteCall day={day} />
          </RemoteSection>
        )}
        {role === 'facilitator' && (
          <RemoteSection icon={<Footprints />} title={words('remote.followSomebody')}>
            <RemoteFollow day={day} />
          </RemoteSection>
        )}
        {mayPress(role, 'whisper') && (
          <RemoteSection icon={<MessageCircleQuestionMark />} title={words('remote.whisper')}>
            <RemoteWhisper day={day} />
          </RemoteSection>
        )}
      </SectionGroup>
      <SectionGroup title={words('remote.group.frame')}>
        {mayPress(role, 'setRights') && (
          <RemoteSection
            icon={<ShieldCheck />}
            title={words('remote.rights')}
            state={stepRights ? words('remote.rightsByHand') : step && words('remote.rightsOfStep')}
            isOn={on.has('rights')}
          >
            <RemoteRights day={day} />
          </RemoteSection>
        )}
        <RemoteSection
          icon={<MonitorPlay />}
          title={words('remote.screens')}
          state={words('remote.screensOn', { count: screens.length })}
        >
          <ScreenControls />
        </RemoteSection>
        <RemoteSection
          icon={<Armchair />}
          title={words(chair?.isYou ? 'remote.chairGiveBack' : 'remote.chair')}
          state={chair && !chair.isYou && chair.name}
          isOn
        >
          <RemoteChair day={day} />
        </RemoteSection>
      </SectionGroup>
    </>
  )
}

function SectionGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="remote-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className="remote-sections">{children}</div>
    </section>
  )
}
