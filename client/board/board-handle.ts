/** What the board's page may ask of the board on screen. */
export interface BoardHandle {
  /** The canvas with its texts and all that lies on it. */
  exportPng(): Promise<Blob>
  /** Sees from now on what that person sees, until one looks elsewhere. */
  follow(userId: string): void
  stopFollowing(): void
  /** The user id of the person being followed. */
  followed(): string | null
  /** Calls back when another person, or nobody, is followed. */
  onFollow(listener: () => void): () => void
  zoomToCanvas(): void
  /** Brings a field before one's eyes, large enough to write in. */
  zoomToField(fieldId: string): void
}
