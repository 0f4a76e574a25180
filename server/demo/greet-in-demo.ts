/** What is said when the example has started: how to get in, as whom. */
import { admin, consultants, demoPassword, schools } from './people.ts'

interface Given {
  origin: string
  port: number
  publicOrigin: string | null
  joinCode: string
}

export const greetInDemo = ({ origin, port, publicOrigin, joinCode }: Given): string[] => [
  '',
  `Join the open workshop as a guest:  ${origin}/join/${joinCode}   (code ${joinCode.slice(0, 3)} ${joinCode.slice(3)})`,
  ...(publicOrigin === null
    ? [
        `Phones on the same network need  HOST=0.0.0.0 PUBLIC_ORIGIN=http://<this machine’s address>:${port}  at the start.`,
      ]
    : []),
  'Or sign in:',
  `  consultant     ${consultants[0].email}`,
  `  school         ${schools[0].email}`,
  `  administrator  ${admin.email}`,
  `  password, for all of them:  ${demoPassword}`,
]
