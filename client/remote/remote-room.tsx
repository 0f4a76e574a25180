/** What touches everyone at once: each with its way back in the same place. */
import { Eye, EyeOff, Lock, LockOpen, MonitorCheck, MonitorPause, Users } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Goal } from '../../shared/facilitation/place.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx'
import { useGoalChoices, type GoalChoice } from './goal-choices.ts'
import { RoomTile } from './room-tile.tsx'
import { useWhoDid, type DayInHand } from './use-remote.ts'
import { mayPress } from './what-is-on.ts'

export function RemoteRoom({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { press } = useCommand()
  const choices = useGoalChoices(day)
  const { pause, control, showNames, role } = day.view
  const controlTile = useFocusOnTurn(control !== null)
  return (
    <section className="remote-part" aria-labelledby="remote-room">
      <h3 id="remote-room">{words('remote.room')}</h3>
      <div className="remote-tiles">
        <RoomTile
          icon={pause ? <MonitorCheck /> : <MonitorPause />}
          isOn={pause !== null}
          title={words(pause ? 'remote.resumeRoom' : 'remote.pauseRoom')}
          hint={words('remote.pauseRoomHint')}
          who={pause && whoDid(pause.by, pause.at)}
          onClick={() => void press({ act: pause ? 'resumeRoom' : 'pauseRoom' })}
        />
        <WhereMenu
          label={words('remote.gatherWhere')}
          choices={choices}
          onChoose={(goal) => goal && void press({ act: 'summon', goal })}
          trigger={<RoomTile icon={<Users />} title={words('remote.gather')} hint={words('remote.gatherHint')} />}
        />
        {mayPress(role, 'takeControl') &&
          (control ? (
            <RoomTile
              ref={controlTile}
              isOn
              icon={<LockOpen />}
              title={words('remote.releaseControl')}
              hint={words('remote.takeControlHint')}
              who={whoDid(control.by, control.at)}
              onClick={() => void press({ act: 'releaseControl' })}
            />
          ) : (
            <WhereMenu
              label={words('remote.controlWhere')}
              choices={choices}
              nowhere={words('remote.whereTheyAre')}
              onChoose={(goal) => void press({ act: 'takeControl', goal })}
              trigger={
                <RoomTile
                  ref={controlTile}
                  icon={<Lock />}
                  title={words('remote.takeControl')}
                  hint={words('remote.takeControlHint')}
                />
              }
            />
          ))}
        <RoomTile
          icon={showNames ? <EyeOff /> : <Eye />}
          isOn={!showNames}
          title={words(showNames ? 'remote.hideNames' : 'remote.showNames')}
          hint={words(showNames ? 'remote.hideNamesHint' : 'remote.on.namesHidden')}
          onClick={() => void press({ act: 'showNames', shown: !showNames })}
        />
      </div>
    </section>
  )
}

/** A tile that opens a list is another element than the one that takes it back: the focus goes from one to the other. */
function useFocusOnTurn(isOn: boolean) {
  const tile = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  const wasOn = useRef(isOn)
  useEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body
    if (wasOn.current !== isOn && isLost) tile.current?.focus({ preventScroll: true })
    wasOn.current = isOn
    const note = () => (hadFocus.current = document.activeElement === tile.current)
    note()
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [isOn])
  return tile
}

/** Where to? Chosen in the same movement. */
function WhereMenu({
  label,
  choices,
  nowhere,
  onChoose,
  trigger,
}: {
  label: string
  choices: readonly GoalChoice[]
  /** What it is called to leave people where they are; without it they must be brought somewhere. */
  nowhere?: string
  onChoose: (goal: Goal | null) => void
  trigger: ReactNode
}) {
  return (
    <Menu label={label} align="start" trigger={trigger}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <MenuItem key={choice.key} onSelect={() => onChoose(choice.goal())}>
          <span className="remote-goal">
            {choice.label}
            <Where choice={choice} />
          </span>
        </MenuItem>
      ))}
      {nowhere && <MenuItem onSelect={() => onChoose(null)}>{nowhere}</MenuItem>}
    </Menu>
  )
}

/** Where that is: read off when the list is opened, for one may have moved since. */
function Where({ choice }: { choice: GoalChoice }) {
  const said = choice.where?.() ?? null
  return said && <span className="remote-who">{said}</span>
}
