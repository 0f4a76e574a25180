/** What the routes of this folder are made with. */
import type { SchoolStore } from '../accounts/school.ts'
import type { Clock } from '../clock.ts'
import type { Speak } from '../http/speak.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { BoardDigests } from './board-digests.ts'
import type { ImageStore } from './board-record.ts'
import type { Boards } from './boards.ts'
import type { ImageFiles } from './image-files.ts'
import type { ReadLog } from './read-board.ts'
import type { ShowBoards } from './show-boards.ts'
import type { Turns } from './turns.ts'
import type { UnusedImages } from './unused-images.ts'

export interface BoardParts {
  boards: Boards
  showBoards: ShowBoards
  digests: BoardDigests
  workshops: Workshops
  schools: SchoolStore
  log: ReadLog
  images: ImageStore
  imageFiles: ImageFiles
  unusedImages: UnusedImages
  turns: Turns
  speak: Speak
  clock: Clock
}
