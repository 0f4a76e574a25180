import type { Same } from '../same.ts'
import type { admin as danish } from '../da/admin.ts'

export const admin: Same<typeof danish> = {}
