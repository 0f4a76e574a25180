import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { WorkshopAnswer } from '../../shared/api/workshops.ts'
import { allCanvases } from '../../shared/canvases/all.ts'
import { limits } from '../../shared/limits.ts'
import { mayAdminister } from '../../shared/roles.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useViewer } from '../account/viewer.tsx'
import { errorSentence, fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { CanvasChoice } from './canvas-choice.tsx'
import { countBoards, dayFromDraft, firstDraft, type DayDraft } from './day-draft.ts'
import { SchoolChoice } from './school-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { schoolsQuery, workshopQuery, workshopsQuery } from './workshop-queries.ts'
import './new-workshop-page.css'

/** A whole day on one page, with what most days need chosen beforehand: one click makes it all. */
export function NewWorkshopPage() {
  const words = useWords()
  const dates = useDates()
  const [draft, setDraft] = useState<DayDraft>(() => firstDraft(allCanvases, dates.today()))
  const [titleMissing, setTitleMissing] = useState(false)
  const titleInput = useRef<HTMLInputElement>(null)
  const change = (part: Partial<DayDraft>) => setDraft((before) => ({ ...before, ...part }))
  const suggested = draft.theme.trim()
    ? words('workshops.suggestedTitle', { theme: draft.theme.trim() })
    : words('workshops.suggestedTitlePlain')
  const title = draft.ownTitle ?? suggested
  const create = useCreateDay(draft, title)
  const titleError = titleMissing ? words('workshops.titleMissing') : fieldSentence(create.error, 'title')
  return (
    <Page title={words('workshops.newTitle')} header={<SiteHeader />} className="new-workshop">
      <header>
        <h1>{words('workshops.newTitle')}</h1>
        <p className="lead">{words('workshops.newLead')}</p>
      </header>
      <form
        noValidate
        className="new-workshop-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() === '') {
            setTitleMissing(true)
            titleInput.current?.focus()
          } else if (!create.isPending) create.mutate()
        }}
      >
        <Part title={words('workshops.what')}>
          <ThemeChoice
            value={draft.theme}
            onChange={(theme) => change({ theme })}
            error={fieldSentence(create.error, 'theme')}
          />
          <Field label={words('workshops.dayTitle')} hint={words('workshops.dayTitleHint')} error={titleError}>
            <Input
              ref={titleInput}
              name="title"
              value={title}
              maxLength={limits.nameLength}
              autoComplete="off"
              onChange={(event) => {
                change({ ownTitle: event.target.value })
                setTitleMissing(false)
              }}
            />
          </Field>
        </Part>
        <Part title={words('workshops.when')}>
          <Field
            label={words('workshops.date')}
            hint={draft.date && <span className="capital new-workshop-day">{dates.day(draft.date)}</span>}
            error={fieldSentence(create.error, 'date')}
            className="new-workshop-date"
          >
            <Input
              type="date"
              name="date"
              value={draft.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          </Field>
        </Part>
        <Part title={words('workshops.who')}>
          <Schools draft={draft} change={change} />
        </Part>
        <Part title={words('workshops.boards')}>
          <CanvasChoice
            label={words('workshops.perSchool')}
            hint={words('workshops.perSchoolHint')}
            chosen={draft.perSchool}
            onChange={(perSchool) => change({ perSchool })}
          />
          <CanvasChoice
            label={words('workshops.common')}
            hint={words('workshops.commonHint')}
            chosen={draft.common}
            onChange={(common) => change({ common })}
          />
        </Part>
        <footer className="new-workshop-end">
          <FormError error={create.error} fields={['title', 'theme', 'date']} />
          <output>
            {countBoards(draft) === 0
              ? words('workshops.summaryNothing')
              : words('workshops.summary', {
                  schools: words('workshops.schoolCount', { count: draft.schoolIds.size }),
                  boards: words('workshops.boardCount', { count: countBoards(draft) }),
                })}
          </output>
          <Button type="submit" look="primary" size="large" busy={create.isPending}>
            {words('workshops.create')}
          </Button>
        </footer>
      </form>
    </Page>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="new-workshop-part">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

function Schools({ draft, change }: { draft: DayDraft; change: (part: Partial<DayDraft>) => void }) {
  const words = useWords()
  const viewer = useViewer()
  const { data, error } = useQuery(schoolsQuery)
  if (error && !data) return <Banner tone="bad">{errorSentence(words, error)}</Banner>
  if (!data) return <Skeleton height="8rem" />
  if (data.length === 0) {
    return mayAdminister(viewer) ? (
      <Banner actions={<LinkButton href="/admin">{words('workshops.noSchoolsAdmin')}</LinkButton>}>
        {words('workshops.noSchools')}
      </Banner>
    ) : (
      <Banner>
        {words('workshops.noSchools')} {words('workshops.noSchoolsConsultant')}
      </Banner>
    )
  }
  return (
    <SchoolChoice
      label={words('workshops.who')}
      schools={data}
      chosen={draft.schoolIds}
      onChange={(schoolIds) => change({ schoolIds })}
    />
  )
}

function useCreateDay(draft: DayDraft, title: string) {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: () =>
      request({
        method: 'POST',
        path: '/api/workshops',
        body: dayFromDraft(draft, title, allCanvases),
        answer: WorkshopAnswer,
      }),
    onSuccess: ({ workshop }) => {
      client.setQueryData(workshopQuery(workshop.id).queryKey, workshop)
      void client.invalidateQueries({ queryKey: workshopsQuery.queryKey })
      navigate(`/workshops/${workshop.id}`)
    },
  })
}
