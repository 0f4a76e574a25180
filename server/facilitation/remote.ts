/** The remote: one press by whoever holds it, and what follows from it. */
import type { LiveAnswer } from '../../shared/api/facilitation.ts'
import { AppError } from '../../shared/errors.ts'
import { applyCommand } from '../../shared/facilitation/apply-command.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import type { ChairHolder, LiveState } from '../../shared/facilitation/live-state.ts'
import { viewOf } from '../../shared/facilitation/view-of.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { workshopLevel, type SignedInViewer } from '../../shared/roles.ts'
import { newId } from '../new-id.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import type { LiveDay } from './live-day.ts'
import { doerOf, isChair, liveViewerOf } from './person.ts'

export async function press(
  parts: FacilitationParts,
  viewer: SignedInViewer,
  { workshopId, command }: { workshopId: WorkshopId; command: Command },
): Promise<LiveDay> {
  const day = await parts.days.open(workshopId)
  const before = await day.take(async ({ workshop, facts, now }) => {
    const { state } = day
    const applied = applyCommand(state, command, {
      by: doerOf(viewer),
      viewer: holderOf(viewer, workshop, state),
      now,
      facts,
      newId,
      ...(command.act === 'handChair' ? { holderName: await nameOf(parts, workshop, command.holder) } : {}),
    })
    if (!applied.ok) throw new AppError(applied.code)
    await letScreensGo(parts, state, applied.state)
    await day.keep(applied.state)
    return state
  })
  if (day.state.vote?.id !== before.vote?.id) await day.recount()
  await parts.finishActs.finish(day)
  return day
}

/** Asked anew when it is this press's turn: the remote may just have been taken back. */
function holderOf(viewer: SignedInViewer, workshop: WorkshopRecord, state: LiveState) {
  const level = workshopLevel(viewer, workshop)
  if (level === 'none') throw new AppError('notFound')
  const holdsChair = isChair(viewer, state)
  if (level !== 'run' && holdsChair && workshop.state !== 'open') throw new AppError('workshopNotOpen')
  return { isFacilitator: level === 'run', isChair: holdsChair }
}

async function nameOf(
  { workshops }: FacilitationParts,
  workshop: WorkshopRecord,
  holder: ChairHolder,
): Promise<string | null> {
  if (holder.kind === 'school') return workshop.schools.find(({ id }) => id === holder.schoolId)?.name ?? null
  const guest = await workshops.store.findGuest(holder.guestId)
  return guest?.workshopId === workshop.id ? guest.name : null
}

/**
 * Screens that the remote has let go of are out, and before anything says so: should the disk fail between the two, one is listed that is
 * out already, and not one out of sight that still sees.
 */
async function letScreensGo({ store, changes }: FacilitationParts, before: LiveState, after: LiveState): Promise<void> {
  const gone = before.screens.filter((screen) => !after.screens.some(({ id }) => id === screen.id))
  for (const { id } of gone) await store.removeScreen(id)
  if (gone.length > 0) changes.announce()
}

/** As this viewer is told. */
export async function answerLive(parts: FacilitationParts, viewer: SignedInViewer, day: LiveDay): Promise<LiveAnswer> {
  const { workshop, facts, now } = await day.setting()
  const liveViewer = liveViewerOf(viewer, workshop, day.state)
  if (!liveViewer) throw new AppError('notFound')
  const counts = { ...day.counts, screensOn: parts.channel.screensOn(day.workshopId) }
  return { now, view: viewOf({ state: day.state, facts, counts, workshop }, liveViewer) }
}
