import type { Same } from '../same.ts'
import type { common as danish } from '../da/common.ts'

export const common: Same<typeof danish> = {}
