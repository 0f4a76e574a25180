import type { Same } from '../same.ts'
import type { account as danish } from '../da/account.ts'

export const account: Same<typeof danish> = {}
