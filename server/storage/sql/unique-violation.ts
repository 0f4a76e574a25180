/** Did SQLite refuse a row because another has the same value in `column` (`table.column`)? */
export function isUniqueViolation(error: unknown, column: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'SQLITE_CONSTRAINT_UNIQUE' &&
    error.message.includes(column)
  )
}
