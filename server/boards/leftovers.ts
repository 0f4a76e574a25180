/** What deleting leaves on the disk besides the database itself: the pages of before, in the write-ahead log. */
export interface Leftovers {
  /** Brings the deletion into the database and empties the log. False when somebody is reading just now: to be tried again. */
  overwrite(): Promise<boolean>
}
