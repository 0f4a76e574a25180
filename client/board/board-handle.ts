import type { ViewHandle } from '../canvases/view-handle.ts'

/** What the board's page may ask of the board on screen. */
export interface BoardHandle extends ViewHandle {
  /** The canvas with its texts and all that lies on it. */
  exportPng(): Promise<Blob>
  /** Sees from now on what that person sees, until one looks elsewhere. */
  follow(userId: string): void
  stopFollowing(): void
  /** The user id of the person being followed. */
  followed(): string | null
  /** Calls back when another person, or nobody, is followed. */
  onFollow(listener: () => void): () => void
  /** Says on every note who wrote it, or only on the one that is pointed at. */
  setShowsAuthors(shows: boolean): void
  /** Hides who wrote, from everyone at this screen, or shows it again. */
  hideNames(areHidden: boolean): void
}
