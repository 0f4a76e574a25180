/** Passwords as argon2id hashes, computed off the main thread. */
import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Also the library's default, written out so that it stays. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** A hash of no password at all: an unknown e-mail takes as long as a wrong password. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$SoB5Fcg5y98yqtb9HGO6Qg$oKYglqPwVPY1kT452z6bGA4Hc5o+571gx+PcSYa4Pg0'

export async function isRightPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? nobodysHash, password)
  return isRight && passwordHash !== null
}
