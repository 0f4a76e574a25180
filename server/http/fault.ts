/** What of an error may stand in a log: where it happened and of what kind it is, never its message, which may say what somebody wrote. */
export function faultOf(error: unknown): { name: string; code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { name: error.name, ...('code' in error ? { code: error.code } : {}), stack: stack.join('\n') }
}
