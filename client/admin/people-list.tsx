import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '../../shared/api/accounts.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { AccountLine } from './account-line.tsx'
import { NewAccountDialog } from './new-account-dialog.tsx'

/** Everyone with an account who doesn't belong to a school. */
export function PeopleList({ accounts }: { accounts: readonly Account[] }) {
  const words = useWords()
  const [adding, setAdding] = useState(false)
  const people = accounts.filter((account) => account.role !== 'school')
  return (
    <section className="admin-part" aria-labelledby="admin-people">
      <h2 id="admin-people">{words('admin.people')}</h2>
      <p className="soft">{words('admin.peopleText')}</p>
      <ul className="admin-list">
        {people.map((account) => (
          <li key={account.id}>
            <AccountLine account={account} showRole />
          </li>
        ))}
      </ul>
      <Button icon={<UserPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
        {words('admin.addPerson')}
      </Button>
      {adding && <NewAccountDialog onClose={() => setAdding(false)} />}
    </section>
  )
}
