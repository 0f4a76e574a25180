import type { Same } from '../same.ts'
import type { join as danish } from '../da/join.ts'

export const join: Same<typeof danish> = {}
