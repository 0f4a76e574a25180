import { PencilLine, Search, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Account } from '../../shared/api/accounts.ts'
import type { School } from '../../shared/api/schools.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { ColourDot } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Input } from '../ui/input.tsx'
import { matchesSearch } from '../ui/matches-search.ts'
import { AccountLine } from './account-line.tsx'
import { AddSchools } from './add-schools.tsx'
import { NewAccountDialog } from './new-account-dialog.tsx'
import { RenameSchoolDialog } from './rename-school-dialog.tsx'

const searchFrom = 12

export function SchoolList({ schools, accounts }: { schools: readonly School[]; accounts: readonly Account[] }) {
  const words = useWords()
  const [search, setSearch] = useState('')
  const found = schools.filter((school) => matchesSearch(school.name, search))
  return (
    <section className="admin-part" aria-labelledby="admin-schools">
      <h2 id="admin-schools">{words('admin.schools')}</h2>
      <AddSchools />
      {schools.length >= searchFrom && (
        <div className="search">
          <Search aria-hidden="true" />
          <Input
            type="search"
            aria-label={words('admin.findSchool')}
            placeholder={words('admin.findSchool')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      {schools.length === 0 && <p className="soft">{words('admin.noSchools')}</p>}
      <ul className="admin-list">
        {found.map((school) => (
          <SchoolLine
            key={school.id}
            school={school}
            accounts={accounts.filter((account) => account.schoolId === school.id)}
          />
        ))}
      </ul>
      {schools.length > 0 && found.length === 0 && (
        <p className="soft">{words('workshops.noSuchSchool', { search })}</p>
      )}
    </section>
  )
}

function SchoolLine({ school, accounts }: { school: School; accounts: readonly Account[] }) {
  const words = useWords()
  const [opened, setOpened] = useState<'rename' | 'account' | null>(null)
  const close = () => setOpened(null)
  return (
    <li className="admin-school">
      <div className="admin-school-name">
        <ColourDot colour={school.colour} />
        <Link href={`/schools/${school.id}`}>{school.name}</Link>
        <IconButton
          label={words('admin.renameSchoolNamed', { name: school.name })}
          icon={<PencilLine aria-hidden="true" />}
          onClick={() => setOpened('rename')}
        />
      </div>
      <div className="admin-school-accounts">
        {accounts.length === 0 && <p className="soft">{words('admin.noAccount')}</p>}
        {accounts.map((account) => (
          <AccountLine key={account.id} account={account} />
        ))}
      </div>
      <Button look="plain" icon={<UserPlus aria-hidden="true" />} onClick={() => setOpened('account')}>
        <span>
          {words(accounts.length === 0 ? 'admin.giveAccount' : 'admin.moreAccount')}
          <span className="unseen">: {school.name}</span>
        </span>
      </Button>
      {opened === 'rename' && <RenameSchoolDialog school={school} onClose={close} />}
      {opened === 'account' && <NewAccountDialog school={school} onClose={close} />}
    </li>
  )
}
