import type { Same } from '../same.ts'
import type { schools as danish } from '../da/schools.ts'

export const schools: Same<typeof danish> = {}
