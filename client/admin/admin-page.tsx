import { useQuery } from '@tanstack/react-query'
import { SiteHeader } from '../account/site-header.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { schoolsQuery } from '../workshops/workshop-queries.ts'
import { accountsQuery } from './admin-queries.ts'
import { PeopleList } from './people-list.tsx'
import { SchoolList } from './school-list.tsx'
import './admin-page.css'

/** The municipality's schools, and everyone who can sign in. */
export function AdminPage() {
  const words = useWords()
  const schools = useQuery(schoolsQuery)
  const accounts = useQuery(accountsQuery)
  const error = schools.error ?? accounts.error
  const tryAgain = () => {
    void schools.refetch()
    void accounts.refetch()
  }
  return (
    <Page title={words('admin.title')} header={<SiteHeader />} className="admin-page">
      <header>
        <h1>{words('admin.title')}</h1>
        <p className="lead">{words('admin.lead')}</p>
      </header>
      {error && (
        <Banner tone="bad" actions={<Button onClick={tryAgain}>{words('common.tryAgain')}</Button>}>
          {errorSentence(words, error)}
        </Banner>
      )}
      {schools.data && accounts.data ? (
        <>
          <SchoolList schools={schools.data} accounts={accounts.data} />
          <PeopleList accounts={accounts.data} />
        </>
      ) : (
        !error && <Skeleton height="16rem" />
      )}
    </Page>
  )
}
