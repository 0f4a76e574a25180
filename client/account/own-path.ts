/** A path of ours to go on to after signing in, or null: nobody is sent to another host by a link that looks like ours. */
export function ownPath(path: string | null): string | null {
  // One slash and then anything but another: `//host` and `/\\host` lead away, and browsers drop tabs and line ends before they look.
  if (!path || !/^\/(?!\/)[^\\\s]*$/.test(path)) return null
  return path.startsWith('/sign-in') ? null : path
}

/** Where to sign in, in order to come back to a path of ours. */
export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`
