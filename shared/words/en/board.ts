import type { Same } from '../same.ts'
import type { board as danish } from '../da/board.ts'

export const board: Same<typeof danish> = {}
