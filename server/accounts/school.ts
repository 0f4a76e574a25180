import type { School } from '../../shared/api/schools.ts'
import type { SchoolId } from '../../shared/ids.ts'

export interface SchoolStore {
  /** By name. */
  list(): Promise<School[]>
  find(id: SchoolId): Promise<School | null>
  /** Gives the school the colour that fewest others have. `nameTaken` when there is one of that name. */
  add(school: { id: SchoolId; name: string; createdAt: number }): Promise<School>
  rename(id: SchoolId, name: string): Promise<School | null>
}
