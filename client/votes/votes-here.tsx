/** One's own votes, for all that is shown of the board on screen: what is voted on here, and what one has given. */
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { VoteItem } from '../../shared/facilitation/vote-items.ts'
import { BallotId, idFromBytes, type BoardId } from '../../shared/ids.ts'
import { principalKey } from '../../shared/roles.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { browserDevice } from '../sync/browser-device.ts'
import { browserNet } from '../sync/net.ts'
import { useToast } from '../ui/toast.tsx'
import { ballotLine } from './ask-ballots.ts'
import { BallotBox, type BallotsNow } from './ballot-box.ts'
import { useVoteItems } from './use-vote-items.ts'
import { voteShelf } from './vote-shelf.ts'

type VoteShown = NonNullable<LiveView['vote']>

export interface VotesHere {
  boardId: BoardId
  vote: VoteShown
  /** While it is open, for those who may vote. */
  box: BallotBox | null
  now: BallotsNow | null
  /** What can be voted for on this board now. */
  items: readonly VoteItem[]
}

const VotesContext = createContext<VotesHere | null>(null)

export function VotesProvider({ children }: { children: ReactNode }) {
  const shown = useBoardOnScreen()
  const vote = useLiveDay()?.view?.vote ?? null
  const isHere =
    vote !== null &&
    shown !== null &&
    vote.subject.canvas === shown.canvas.id &&
    (vote.subject.boardId === null || vote.subject.boardId === shown.page.board.id)
  const box = useBox(isHere ? vote : null)
  const now = useSyncExternalStore(box?.subscribe ?? neverTold, box?.now ?? nothing)
  const items = useVoteItems(
    isHere && vote.status === 'open' ? vote.subject : null,
    shown?.canvas ?? null,
    shown?.connection.doc ?? null,
  )
  const boardId = shown?.page.board.id
  const value = useMemo(
    () => (isHere && boardId ? { boardId, vote, box, now, items } : null),
    [isHere, boardId, vote, box, now, items],
  )
  return <VotesContext value={value}>{children}</VotesContext>
}

/** Null where no vote is about this board: also in a picture of it. */
export const useVotesHere = (): VotesHere | null => useContext(VotesContext)

const neverTold = () => () => {}
const nothing = () => null
const newBallotId = () => BallotId.parse(idFromBytes(crypto.getRandomValues(new Uint8Array(16))))

function useBox(vote: VoteShown | null): BallotBox | null {
  const day = useLiveDay()
  const viewer = useBoardOnScreen()?.viewer
  const words = useWords()
  const toast = useToast()
  const [box, setBox] = useState<BallotBox | null>(null)
  // Another language is no reason to open the box anew.
  const tell = useRef<(sentence: string) => void>(() => {})
  useEffect(() => {
    tell.current = (sentence) => toast({ text: sentence || words('votes.notTaken'), tone: 'bad' })
  }, [toast, words])
  const { workshopId, view } = day ?? {}
  const { id: voteId, budget = 0, mayPile = false } = vote ?? {}
  const isOpen = vote?.status === 'open'
  const person = viewer ? principalKey(viewer) : null
  const takesPart = view?.role === 'participant' || view?.role === 'chair' || view?.role === 'facilitator'
  useEffect(() => {
    if (!workshopId || !voteId || !isOpen || !takesPart || !person) return
    const opened = new BallotBox({
      line: ballotLine(workshopId, voteId),
      shelf: voteShelf(browserDevice(window).notes, person, voteId),
      net: browserNet(window),
      budget,
      mayPile,
      newId: newBallotId,
      random: Math.random,
      after: (ms, act) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
      onRefused: (sentence) => tell.current(sentence),
    })
    // oxlint-disable-next-line react/set-state-in-effect -- Opening a box is an effect, and what it holds has to be shown.
    setBox(opened)
    void opened.open()
    return () => {
      opened.close()
      setBox(null)
    }
  }, [workshopId, voteId, isOpen, takesPart, person, budget, mayPile])
  // What waits on this device when the vote is over, of this page or one before it.
  useEffect(() => {
    if (!voteId || isOpen || !person) return
    const shelf = voteShelf(browserDevice(window).notes, person, voteId)
    const tellLate = async () => {
      if ((await shelf.read()).length === 0) return
      tell.current(words('votes.tooLate'))
      await shelf.write([])
    }
    void tellLate()
    // oxlint-disable-next-line react/exhaustive-deps -- another language is no reason to look again
  }, [voteId, isOpen, person])
  return box
}
