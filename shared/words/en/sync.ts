import type { Same } from '../same.ts'
import type { sync as danish } from '../da/sync.ts'

export const sync: Same<typeof danish> = {}
