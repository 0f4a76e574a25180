import type { ImageId } from '../../shared/ids.ts'

/** The pictures' bytes. A picture is there whole or not at all. */
export interface ImageFiles {
  write(id: ImageId, bytes: Uint8Array): Promise<void>
  read(id: ImageId): Promise<Uint8Array | null>
  remove(ids: readonly ImageId[]): Promise<void>
  /** Removes what no row of the database names and is older than `graceMs`: pictures whose upload was cut short. */
  removeOrphans(known: ReadonlySet<ImageId>, graceMs: number): Promise<void>
}
