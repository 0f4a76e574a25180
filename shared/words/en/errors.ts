import type { Same } from '../same.ts'
import type { errors as danish } from '../da/errors.ts'

export const errors: Same<typeof danish> = {}
