/** From a code to the board. The code stands in the address only until it has been read: not in the history, not in a title. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { normaliseJoinCode } from '../../shared/api/workshops.ts'
import { useViewer } from '../account/viewer.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { JoinCodePage } from './join-code-page.tsx'
import { JoinNamePage } from './join-name-page.tsx'
import { joinPageQuery } from './join-page-query.ts'
import { readJoinedDay, wayBackIn } from './joined-day.ts'

export function JoinPage({
  codeInAddress,
  prepareBoard,
}: {
  codeInAddress?: string | undefined
  /** Fetches the board's code while a name is being typed, so that the board is there at once. */
  prepareBoard: () => Promise<unknown>
}) {
  const [, navigate] = useLocation()
  const state = useHistoryState<{ code?: unknown } | null>()
  const code = normaliseJoinCode(codeInAddress ?? (typeof state?.code === 'string' ? state.code : ''))
  useEffect(() => {
    if (codeInAddress !== undefined) navigate('/join', { replace: true, state: { code } })
  }, [codeInAddress, code, navigate])
  if (code === '') return <JoinCodePage />
  return <JoinWithCode key={code} code={code} prepareBoard={prepareBoard} />
}

function JoinWithCode({ code, prepareBoard }: { code: string; prepareBoard: () => Promise<unknown> }) {
  const words = useWords()
  const viewer = useViewer()
  const { today } = useDates()
  // Asked once, on arriving: after joining, the form itself goes on to the board.
  const [wayBack] = useState(() =>
    wayBackIn(readJoinedDay(localStorage), {
      code,
      day: today(),
      workshopId: viewer.kind === 'guest' ? viewer.workshopId : null,
    }),
  )
  const { data, error, isPending } = useQuery({ ...joinPageQuery(code), enabled: wayBack === null, staleTime: 30_000 })
  const isWelcome = data !== undefined
  useEffect(() => {
    // Should it fail, the board's page itself tries again and says so.
    if (isWelcome) prepareBoard().catch(() => {})
  }, [isWelcome, prepareBoard])
  if (wayBack) return <Redirect to={wayBack} replace />
  if (isPending) return <WaitingPage />
  if (!data) return <JoinCodePage code={code} error={errorSentence(words, error)} />
  return <JoinNamePage code={code} day={data} />
}
