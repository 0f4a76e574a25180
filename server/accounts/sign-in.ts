import { AppError } from '../../shared/errors.ts'
import type { AccountId } from '../../shared/ids.ts'
import type { AccountRecord, AccountStore } from './account.ts'
import { isRightPassword } from './passwords.ts'
import type { SignInLimits } from './sign-in-limits.ts'

interface Given {
  accounts: AccountStore
  limits: SignInLimits
  email: string
  password: string
  address: string
  isKnownDevice: (accountId: AccountId | null) => boolean
}

/** The account that e-mail and password belong to. An unknown e-mail is answered like a wrong password, and as slowly. */
export async function requireSignIn({ accounts, limits, password, address, ...given }: Given): Promise<AccountRecord> {
  // Nobody's password: not worth a hash.
  if (password === '' || !password.isWellFormed()) throw new AppError('wrongSignIn')
  const email = given.email.trim().toLowerCase()
  const account = await accounts.findByEmail(email)
  const attempt = { email, address, isKnownDevice: given.isKnownDevice(account?.id ?? null) }
  return limits.inTurn(attempt, async () => {
    await limits.check(attempt)
    // Counted before it is known, so that guesses sent at once from many places are as many guesses.
    await limits.failed(attempt)
    if (!account || !(await isRightPassword(account.passwordHash, password))) {
      if (!account) await isRightPassword(null, password)
      throw new AppError('wrongSignIn')
    }
    await limits.succeeded(attempt)
    return account
  })
}
