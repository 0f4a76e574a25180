import { SiteHeader } from '../account/site-header.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Page } from '../ui/page.tsx'
import { JoinCodeForm } from './join-code-form.tsx'
import './join-page.css'

/** The code, typed big: for those who came without one, or with one that doesn't work. */
export function JoinCodePage({ code = '', error }: { code?: string; error?: string | undefined }) {
  const words = useWords()
  return (
    <Page title={words('join.codeTitle')} header={<SiteHeader />} width="narrow" className="join-page">
      <h1>{words('join.codeTitle')}</h1>
      <JoinCodeForm
        label={words('join.codeLabel')}
        hint={words('join.codeHint')}
        button={words('join.next')}
        firstCode={code}
        error={error}
      />
    </Page>
  )
}
