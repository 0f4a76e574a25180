import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app.tsx'
import { announceSteps } from './board-page/ask-before-back.ts'
import { makeQueryClient } from './http/make-query-client.ts'
import { makeI18n } from './i18n/make-i18n.ts'
import { settleLanguage } from './i18n/settle-language.ts'

announceSteps(window)
const language = settleLanguage(document)

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App i18n={makeI18n(language)} queryClient={makeQueryClient()} />
  </StrictMode>,
)
