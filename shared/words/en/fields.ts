import type { Same } from '../same.ts'
import type { fields as danish } from '../da/fields.ts'

export const fields: Same<typeof danish> = {}
