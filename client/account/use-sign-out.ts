import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { NoAnswer } from '../http/no-answer.ts'
import { request } from '../http/request.ts'
import { forgetLocalCopies } from '../sync/forget-local-copies.ts'
import { useBecome } from './viewer.tsx'

/** Ends the session here and goes to the front page, or to another. */
export function useSignOut(to = '/') {
  const become = useBecome()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: () => request({ method: 'DELETE', path: '/api/session', answer: NoAnswer }),
    onSuccess: async () => {
      await forgetLocalCopies({ everything: true })
      navigate(to)
      become({ viewer: null })
    },
  })
}
