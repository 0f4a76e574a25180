import { z } from 'zod'
import { SchoolId } from '../ids.ts'
import { Name } from './text.ts'

/**
 * `GET /api/schools` -> `{ schools }` · `POST /api/schools` NewSchool -> `{ school }` · `PATCH /api/schools/:id` NewSchool -> `{ school }`
 * `GET /api/schools/:id` -> `{ school }`: for those who may see the school's page (`maySeeSchool`).
 */
export const NewSchool = z.strictObject({ name: Name })
export type NewSchool = z.infer<typeof NewSchool>

/** `colour` is the index of the school's colour, the same everywhere (`styles/tokens.css`: `--school-0` … `--school-11`). */
export const School = z.object({ id: SchoolId, name: z.string(), colour: z.int().min(0).max(11) })
export type School = z.infer<typeof School>

export const SchoolAnswer = z.object({ school: School })
export const SchoolsAnswer = z.object({ schools: z.array(School) })
