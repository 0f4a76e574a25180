import type { Same } from '../same.ts'
import type { workshops as danish } from '../da/workshops.ts'

export const workshops: Same<typeof danish> = {}
