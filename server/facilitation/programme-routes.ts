/** What happens when: for everyone who may see the workshop, as data for a printed page and as a calendar file. */
import { Hono } from 'hono'
import type { ProgrammeAnswer } from '../../shared/api/run-sheet.ts'
import { calendarFile } from '../../shared/facilitation/calendar-file.ts'
import { planOf } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { WorkshopId } from '../../shared/ids.ts'
import { asAttachment } from '../http/as-attachment.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import type { FacilitationParts } from './facilitation-parts.ts'

export const programmeRoutes = ({ workshops, days, speak, clock }: FacilitationParts) => {
  async function find(c: HttpContext): Promise<{ workshop: WorkshopRecord; items: ProgrammeAnswer['items'] }> {
    const workshop = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'see')
    const { runSheet } = await days.open(workshop.id)
    return { workshop, items: itemsOf(runSheet) }
  }
  return new Hono<HttpEnv>()
    .get('/workshops/:id/programme', async (c) => {
      const { workshop, items } = await find(c)
      const { title, theme, date, schools, consultants } = workshop
      const answer: ProgrammeAnswer = {
        workshop: {
          title,
          theme,
          date,
          schools: schools.map(({ name }) => name),
          consultants: consultants.map(({ name }) => name),
        },
        items,
      }
      return c.json(answer)
    })
    .get('/workshops/:id/programme.ics', async (c) => {
      const { workshop, items } = await find(c)
      const say = speak(c.get('language'))
      const lines = items.map(({ title, minutes }) =>
        minutes === null ? title : say('facilitation.itemWithMinutes', { title, count: minutes }),
      )
      const file = calendarFile({
        uid: `${workshop.id}@laeringstavle`,
        title: titleOf(workshop),
        description: lines.join('\n'),
        when: whenOf(items) ?? { day: workshop.date },
        madeAt: clock(),
      })
      return c.body(file, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': asAttachment(`${workshop.title}.ics`),
      })
    })
}

function itemsOf(runSheet: RunSheet): ProgrammeAnswer['items'] {
  // As it was planned: a programme on the wall doesn't change when the day runs late.
  const { steps } = planOf(runSheet, { current: null, now: runSheet.startsAt ?? 0 })
  return runSheet.steps.map(({ id, title, instruction, minutes, isFixed }, index) => ({
    stepId: id,
    title,
    instruction,
    minutes,
    isFixed,
    startsAt: steps[index]?.planned?.startsAt ?? null,
    endsAt: steps[index]?.planned?.endsAt ?? null,
  }))
}

function whenOf(items: ProgrammeAnswer['items']): { startsAt: number; endsAt: number } | null {
  const startsAt = items[0]?.startsAt ?? null
  const endsAt = items.at(-1)?.endsAt ?? null
  return startsAt === null || endsAt === null || endsAt <= startsAt ? null : { startsAt, endsAt }
}

/** With its theme, unless it says it already. */
const titleOf = ({ title, theme }: WorkshopRecord): string =>
  !theme || title.toLocaleLowerCase().includes(theme.toLocaleLowerCase()) ? title : `${title} – ${theme}`
