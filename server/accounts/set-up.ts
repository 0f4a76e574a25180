/**
 * The first admin. Whoever can read the server's console can make one, once: the link printed there holds a token of which only the
 * hash is kept. When an admin has been made it is over for good, whatever becomes of that account.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Setup } from '../../shared/api/accounts.ts'
import { AppError } from '../../shared/errors.ts'
import { AccountId } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'
import { newId } from '../new-id.ts'
import type { AccountRecord, AccountStore } from './account.ts'
import { hashPassword } from './passwords.ts'

export interface TokenStore {
  read(): Promise<string | null>
  write(tokenHash: string | null): Promise<void>
}

interface Given {
  accounts: AccountStore
  tokens: TokenStore
  clock: Clock
}

/** A new token while there has never been an admin, else null. The one before stops working. */
export async function renewSetupToken({ accounts, tokens }: Given): Promise<string | null> {
  if (await accounts.isSetUp()) return null
  const token = randomBytes(24).toString('base64url')
  await tokens.write(hashOf(token))
  return token
}

export async function setUp(given: Given, { token, name, email, password }: Setup): Promise<AccountRecord> {
  const { accounts, tokens, clock } = given
  if (await accounts.isSetUp()) throw new AppError('alreadySetUp')
  const kept = await tokens.read()
  if (!kept || !timingSafeEqual(Buffer.from(kept), Buffer.from(hashOf(token)))) throw new AppError('wrongSetupToken')
  const admin: AccountRecord = {
    id: AccountId.parse(newId()),
    name,
    email,
    role: 'admin',
    schoolId: null,
    passwordHash: await hashPassword(password),
    createdAt: clock(),
  }
  if (!(await accounts.addFirstAdmin(admin))) throw new AppError('alreadySetUp')
  await tokens.write(null)
  return admin
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
