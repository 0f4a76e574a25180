import { Hono } from 'hono'
import { AccountChange, NewAccount, type Account } from '../../shared/api/accounts.ts'
import { AppError, type FaultReason } from '../../shared/errors.ts'
import { AccountId } from '../../shared/ids.ts'
import { mayAdminister, mayCreateWorkshop } from '../../shared/roles.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import { newId } from '../new-id.ts'
import type { AccountParts } from './account-parts.ts'
import { hashPassword } from './passwords.ts'
import { requireSignIn } from './sign-in.ts'

export const accountsRoutes = (parts: AccountParts) =>
  new Hono<HttpEnv>()
    .get('/accounts', async (c) => {
      requireAdmin(c)
      return c.json({ accounts: await parts.accounts.list() })
    })
    .post('/accounts', async (c) => {
      requireAdmin(c)
      return c.json({ account: await createAccount(parts, await readJson(c, NewAccount)) }, 201)
    })
    .patch('/accounts/:id', async (c) => {
      const viewer = requireSignedIn(c)
      const id = readId(c, AccountId)
      // Another's account is not there for anyone but the admin.
      if (!mayAdminister(viewer) && !(viewer.kind === 'account' && viewer.id === id)) throw new AppError('notFound')
      return c.json({ account: await changeAccount(parts, c, id, await readJson(c, AccountChange)) })
    })
    .delete('/accounts/:id', async (c) => {
      requireAdmin(c)
      const id = readId(c, AccountId)
      if (!(await parts.accounts.find(id))) throw new AppError('notFound')
      if (!(await parts.accounts.remove(id))) throw new AppError('lastAdmin')
      parts.changes.announce()
      return c.body(null, 204)
    })
    .get('/consultants', async (c) => {
      if (!mayCreateWorkshop(requireSignedIn(c))) throw new AppError('notAllowed')
      const accounts = await parts.accounts.list()
      return c.json({
        consultants: accounts.filter(({ role }) => role !== 'school').map(({ id, name }) => ({ id, name })),
      })
    })

function requireAdmin(c: HttpContext): void {
  if (!mayAdminister(requireSignedIn(c))) throw new AppError('notAllowed')
}

async function createAccount({ accounts, schools, clock }: AccountParts, given: NewAccount): Promise<Account> {
  const { password, ...account } = { schoolId: null, ...given }
  if (account.schoolId !== null && !(await schools.find(account.schoolId))) {
    throw new AppError('badRequest', { fields: { schoolId: { reason: 'unknown' } } })
  }
  if (await accounts.findByEmail(account.email)) throw new AppError('emailTaken')
  const record = { id: AccountId.parse(newId()), ...account }
  await accounts.add({ ...record, passwordHash: await hashPassword(password), createdAt: clock() })
  return record
}

async function changeAccount(
  parts: AccountParts,
  c: HttpContext,
  id: AccountId,
  { name, password, currentPassword }: AccountChange,
): Promise<Account> {
  const { accounts, sessions } = parts
  const found = await accounts.find(id)
  if (!found) throw new AppError('notFound')
  const viewer = c.get('viewer')
  // A device left open is no way to keep the account: who changes their own has to know it.
  if (password !== undefined && viewer.kind === 'account' && viewer.id === id)
    await requireOwnPassword(parts, c, found, currentPassword)
  await accounts.change(id, {
    ...(name === undefined ? {} : { name }),
    ...(password === undefined ? {} : { passwordHash: await hashPassword(password) }),
  })
  // A new password shuts out whoever had the old one; the device that set it stays.
  if (password !== undefined) await sessions.endAllOf({ kind: 'account', id }, { butNot: c.get('sessionId') })
  else parts.changes.announce()
  const changed = await accounts.find(id)
  if (!changed) throw new AppError('notFound')
  const { passwordHash: _, createdAt: __, ...account } = changed
  return account
}

/** Guesses here count as guesses at the door. */
async function requireOwnPassword(
  { accounts, limits, knownDevice, clientAddress }: AccountParts,
  c: HttpContext,
  { id, email }: Account,
  password: string | undefined,
): Promise<void> {
  const refused = (reason: FaultReason) => new AppError('badRequest', { fields: { currentPassword: { reason } } })
  if (password === undefined) throw refused('missing')
  const isKnownDevice = () => knownDevice.isKnown(c.req.header('cookie'), id)
  try {
    await requireSignIn({ accounts, limits, email, password, address: clientAddress(c), isKnownDevice })
  } catch (error) {
    throw error instanceof AppError && error.code === 'wrongSignIn' ? refused('wrongPassword') : error
  }
}
