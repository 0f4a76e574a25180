import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { JoinAnswer, type JoinPageAnswer } from '../../shared/api/workshops.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useAskWhoIAm, useViewer } from '../account/viewer.tsx'
import { fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Page } from '../ui/page.tsx'
import { readJoinedDay, rememberJoinedDay } from './joined-day.ts'
import { SchoolButtons } from './school-buttons.tsx'
import './join-page.css'

/** Name and school: pressing the school is going in. */
export function JoinNamePage({ code, day }: { code: string; day: JoinPageAnswer }) {
  const words = useWords()
  const dates = useDates()
  const viewer = useViewer()
  const [name, setName] = useState(() => firstName(viewer) ?? readJoinedDay(localStorage)?.name ?? '')
  const [nameMissing, setNameMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const join = useJoin(code, day)
  const enter = (schoolId: SchoolId | null) => {
    if (join.isPending) return
    if (name.trim() === '') {
      setNameMissing(true)
      input.current?.focus()
      return
    }
    join.mutate({ name, schoolId })
  }
  const nameError = nameMissing ? words('join.nameMissing') : fieldSentence(join.error, 'name')
  return (
    <Page title={words('join.codeTitle')} header={<SiteHeader />} width="narrow" className="join-page">
      <header>
        <h1>{words('join.title', { title: day.title })}</h1>
        <p className="lead capital">{dates.day(day.date)}</p>
      </header>
      {viewer.kind === 'account' && <Banner>{words('join.signedInAs', { name: viewer.name })}</Banner>}
      <Field label={words('join.name')} hint={words('join.nameHint')} error={nameError} className="join-page-name">
        <Input
          ref={input}
          name="name"
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setNameMissing(false)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && day.schools.length === 0) enter(null)
          }}
          autoComplete="name"
          maxLength={limits.nameLength}
          enterKeyHint="done"
        />
      </Field>
      <SchoolButtons
        schools={day.schools}
        chosen={join.isPending ? join.variables.schoolId : undefined}
        onChoose={enter}
      />
      {!nameError && <FormError error={join.error} />}
    </Page>
  )
}

const firstName = (viewer: ReturnType<typeof useViewer>): string | null =>
  viewer.kind === 'guest' || viewer.kind === 'account' ? viewer.name : null

function useJoin(code: string, day: JoinPageAnswer) {
  const askWhoIAm = useAskWhoIAm()
  const { today } = useDates()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: ({ name, schoolId }: { name: string; schoolId: SchoolId | null }) =>
      request({
        method: 'POST',
        path: '/api/join',
        body: { code, name, ...(schoolId ? { schoolId } : {}) },
        answer: JoinAnswer,
      }),
    onSuccess: async ({ workshopId, boardId }, { name }) => {
      rememberJoinedDay(localStorage, { code, day: today(), title: day.title, name: name.trim(), workshopId, boardId })
      await askWhoIAm()
      navigate(boardId ? `/boards/${boardId}` : `/workshops/${workshopId}`, { replace: true })
    },
  })
}
