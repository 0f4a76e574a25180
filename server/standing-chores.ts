/** What the server does by itself, now and then. */
import { limits } from '../shared/limits.ts'
import type { Sessions } from './accounts/sessions.ts'
import type { ImageStore } from './boards/board-record.ts'
import type { ImageFiles } from './boards/image-files.ts'
import type { Leftovers } from './boards/leftovers.ts'
import type { UnusedImages } from './boards/unused-images.ts'
import type { Chore } from './chores.ts'
import type { FacilitationParts } from './facilitation/facilitation-parts.ts'
import type { Workshops } from './workshops/workshops.ts'

interface ChoreParts {
  sessions: Sessions
  workshops: Workshops
  storage: { images: ImageStore; imageFiles: ImageFiles; leftovers: Leftovers }
  facilitation: FacilitationParts
  unusedImages: UnusedImages
}

const secondMs = 1000
const hourMs = 60 * 60 * secondMs

export function standingChores({ sessions, workshops, storage, facilitation, unusedImages }: ChoreParts): Chore[] {
  return [
    { name: 'close workshops whose day is over', everyMs: 10 * secondMs, act: () => workshops.closeOverdue() },
    {
      name: 'try again to reveal and count what could not be saved',
      everyMs: 5 * secondMs,
      act: () => facilitation.finishActs.retry(),
    },
    {
      name: 'ask again who may follow a day',
      everyMs: 60 * secondMs,
      act: async () => facilitation.channel.lookAgain(),
    },
    { name: 'forget sessions that are over', everyMs: hourMs, act: () => sessions.sweep() },
    {
      name: 'overwrite what has been deleted',
      everyMs: 10 * 60 * secondMs,
      act: async () => void (await storage.leftovers.overwrite()),
    },
    {
      name: 'make room on boards that are filling with pictures',
      everyMs: 10 * 60 * secondMs,
      act: () => unusedImages.look(limits.imagesPerBoard / 2),
    },
    {
      name: 'remove pictures that nothing names',
      everyMs: hourMs,
      act: async () => storage.imageFiles.removeOrphans(await storage.images.listIds(), hourMs),
    },
  ]
}
