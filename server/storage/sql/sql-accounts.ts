import type { Selectable } from 'kysely'
import { AppError } from '../../../shared/errors.ts'
import { AccountId, SchoolId } from '../../../shared/ids.ts'
import type { Account } from '../../../shared/api/accounts.ts'
import type { AccountRecord, AccountStore } from '../../accounts/account.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'
import { isUniqueViolation } from './unique-violation.ts'

/** The setting that says that there has been an admin once: deleting accounts never opens the set-up again. */
const setUpAt = 'setUpAt'

export function sqlAccounts(database: Database): AccountStore {
  return {
    async list() {
      const rows = await database.selectFrom('accounts').selectAll().orderBy('name').execute()
      return rows.map(withoutSecrets)
    },
    async find(id) {
      const row = await database.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? recordOf(row) : null
    },
    async findByEmail(email) {
      const row = await database.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst()
      return row ? recordOf(row) : null
    },
    add: (account) => addAccount(database, account),
    async change(id, { name, passwordHash }) {
      const change = {
        ...(name === undefined ? {} : { name }),
        ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
      }
      if (Object.keys(change).length === 0) return
      await database.updateTable('accounts').set(change).where('id', '=', id).execute()
    },
    remove: (id) =>
      database.transaction().execute(async (trx) => {
        const admins = await trx.selectFrom('accounts').select('id').where('role', '=', 'admin').execute()
        if (admins.length === 1 && admins[0]?.id === id) return false
        await trx.deleteFrom('accounts').where('id', '=', id).execute()
        return true
      }),
    addFirstAdmin: (account) =>
      database.transaction().execute(async (trx) => {
        if (await isSetUp(trx)) return false
        await addAccount(trx, account)
        await trx
          .insertInto('settings')
          .values({ name: setUpAt, value: String(account.createdAt) })
          .execute()
        return true
      }),
    isSetUp: () => isSetUp(database),
  }
}

async function isSetUp(database: Database): Promise<boolean> {
  const row = await database.selectFrom('settings').select('name').where('name', '=', setUpAt).executeTakeFirst()
  return row !== undefined
}

async function addAccount(database: Database, account: AccountRecord): Promise<void> {
  try {
    await database
      .insertInto('accounts')
      .values({
        id: account.id,
        name: account.name,
        email: account.email,
        role: account.role,
        school_id: account.schoolId,
        password_hash: account.passwordHash,
        created_at: account.createdAt,
      })
      .execute()
  } catch (error) {
    throw isUniqueViolation(error, 'accounts.email') ? new AppError('emailTaken', { cause: error }) : error
  }
}

type Row = Selectable<Tables['accounts']>

const withoutSecrets = (row: Row): Account => ({
  id: AccountId.parse(row.id),
  name: row.name,
  email: row.email,
  role: row.role,
  schoolId: row.school_id === null ? null : SchoolId.parse(row.school_id),
})

const recordOf = (row: Row): AccountRecord => ({
  ...withoutSecrets(row),
  passwordHash: row.password_hash,
  createdAt: row.created_at,
})
