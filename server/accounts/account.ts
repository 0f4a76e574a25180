import type { Account } from '../../shared/api/accounts.ts'
import type { AccountId } from '../../shared/ids.ts'

/** An account as it is kept; the hash never leaves `accounts/`. */
export interface AccountRecord extends Account {
  passwordHash: string
  createdAt: number
}

export interface AccountStore {
  list(): Promise<Account[]>
  find(id: AccountId): Promise<AccountRecord | null>
  findByEmail(email: string): Promise<AccountRecord | null>
  /** `emailTaken` when another has the e-mail already. */
  add(account: AccountRecord): Promise<void>
  change(id: AccountId, change: { name?: string; passwordHash?: string }): Promise<void>
  /** False when it is the last admin, who stays. */
  remove(id: AccountId): Promise<boolean>
  /** Makes the first admin, once and for all time: false when somebody was faster. */
  addFirstAdmin(account: AccountRecord): Promise<boolean>
  isSetUp(): Promise<boolean>
}
