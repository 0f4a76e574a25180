import { z } from 'zod'
import { AccountId, GuestId, SchoolId, WorkshopId } from '../ids.ts'
import { Email, Name, Password } from './text.ts'

/** `POST /api/setup` Setup -> `{ viewer }`: first run only; makes the admin and signs in. */
export const Setup = z.strictObject({ token: z.string().min(1).max(200), name: Name, email: Email, password: Password })
export type Setup = z.infer<typeof Setup>

/** `GET /api/setup` -> `{ needed }`: is the database still without an admin? */
export const SetupState = z.object({ needed: z.boolean() })

/** `POST /api/session` SignIn -> `{ viewer }` · `GET` -> `{ viewer | null }` · `DELETE` -> 204 */
export const SignIn = z.strictObject({ email: z.string().max(300), password: z.string().max(1_000) })
export type SignIn = z.infer<typeof SignIn>

const accountViewer = { kind: z.literal('account'), id: AccountId, name: z.string() }
export const ViewerAnswer = z.object({
  viewer: z
    .union([
      z.object({ ...accountViewer, role: z.literal('admin'), schoolId: z.null() }),
      z.object({ ...accountViewer, role: z.literal('consultant'), schoolId: z.null() }),
      z.object({ ...accountViewer, role: z.literal('school'), schoolId: SchoolId }),
      z.object({
        kind: z.literal('guest'),
        id: GuestId,
        name: z.string(),
        workshopId: WorkshopId,
        schoolId: SchoolId.nullable(),
      }),
      z.object({ kind: z.literal('link'), id: z.string(), workshopId: WorkshopId }),
    ])
    .nullable(),
})
/** `viewer` is a `SignedInViewer` of `roles.ts`. */
export type ViewerAnswer = z.infer<typeof ViewerAnswer>

/** `POST /api/accounts` NewAccount -> `{ account }` · `GET /api/accounts` -> `{ accounts }` · `DELETE /api/accounts/:id` -> 204. Admin only. */
const accountBase = { name: Name, email: Email, password: Password }
export const NewAccount = z.discriminatedUnion('role', [
  z.strictObject({ ...accountBase, role: z.enum(['admin', 'consultant']) }),
  z.strictObject({ ...accountBase, role: z.literal('school'), schoolId: SchoolId }),
])
export type NewAccount = z.infer<typeof NewAccount>

export const Account = z.object({
  id: AccountId,
  name: z.string(),
  email: z.string(),
  role: z.enum(['admin', 'consultant', 'school']),
  schoolId: SchoolId.nullable(),
})
export type Account = z.infer<typeof Account>
export const AccountAnswer = z.object({ account: Account })
export const AccountsAnswer = z.object({ accounts: z.array(Account) })

/**
 * `PATCH /api/accounts/:id` AccountChange -> `{ account }`: a new name or password. Admin, or the account itself, whose new password
 * takes the current one. Other sessions of it end.
 */
export const AccountChange = z
  .strictObject({ name: Name, password: Password, currentPassword: z.string().max(1_000) })
  .partial()
export type AccountChange = z.infer<typeof AccountChange>
