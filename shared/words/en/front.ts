import type { Same } from '../same.ts'
import type { front as danish } from '../da/front.ts'

export const front: Same<typeof danish> = {}
