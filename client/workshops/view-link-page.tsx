import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { z } from 'zod'
import { ViewerAnswer } from '../../shared/api/accounts.ts'
import { WorkshopId } from '../../shared/ids.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useBecome } from '../account/viewer.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { isApiError } from '../http/api-error.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'

const ViewAnswer = ViewerAnswer.extend({ workshopId: WorkshopId })

/** Opens a link for watching: its token becomes a session, and disappears from the address. */
export function ViewLinkPage({ tokenInAddress }: { tokenInAddress?: string | undefined }) {
  // In the fragment, which browsers keep to themselves; in the path for links that lost it on the way.
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)) || (tokenInAddress ?? ''))
  const words = useWords()
  const become = useBecome()
  const [, navigate] = useLocation()
  const { mutate, error } = useMutation({
    mutationFn: () => request({ method: 'POST', path: '/api/view', body: { token }, answer: ViewAnswer }),
    onSuccess: ({ viewer, workshopId }: z.infer<typeof ViewAnswer>) => {
      become({ viewer })
      navigate(`/workshops/${workshopId}`, { replace: true })
    },
  })
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    mutate()
  }, [mutate])
  if (!error) return <WaitingPage />
  const gone = isApiError(error, 'notFound') || isApiError(error, 'badRequest')
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      header={<SiteHeader />}
      title={words('join.linkTitle')}
      text={gone ? words('join.linkText') : errorSentence(words, error)}
      actions={
        <LinkButton href="/" look="primary" size="large">
          {words('common.toFrontPage')}
        </LinkButton>
      }
    />
  )
}
