/** Small facts about this installation, by name. */
import { randomBytes } from 'node:crypto'
import type { TokenStore } from '../../accounts/set-up.ts'
import type { Database } from './open-database.ts'

const setupToken = 'setupTokenHash'
const deviceSecret = 'deviceSecret'

export function sqlSetupToken(database: Database): TokenStore {
  return {
    async read() {
      const row = await database
        .selectFrom('settings')
        .select('value')
        .where('name', '=', setupToken)
        .executeTakeFirst()
      return row?.value ?? null
    },
    async write(value) {
      if (value === null) await database.deleteFrom('settings').where('name', '=', setupToken).execute()
      else await database.replaceInto('settings').values({ name: setupToken, value }).execute()
    },
  }
}

/** The secret that seals device cookies, made at the first start. */
export async function findDeviceSecret(database: Database): Promise<Uint8Array> {
  const made = randomBytes(32).toString('base64url')
  await database
    .insertInto('settings')
    .values({ name: deviceSecret, value: made })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await database
    .selectFrom('settings')
    .select('value')
    .where('name', '=', deviceSecret)
    .executeTakeFirstOrThrow()
  return Buffer.from(row.value, 'base64url')
}
