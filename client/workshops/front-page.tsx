import { Link } from 'wouter'
import { allCanvases } from '../../shared/canvases/all.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Page } from '../ui/page.tsx'
import { CanvasFigure } from './canvas-figure.tsx'
import { FrontFigure } from './front-figure.tsx'
import { JoinCodeForm } from './join-code-form.tsx'
import './front-page.css'

/** What a visitor sees first: what this is, and the two ways in. */
export function FrontPage() {
  const words = useWords()
  return (
    <Page
      title={words('front.pageTitle')}
      header={<SiteHeader />}
      width="full"
      className="front-page"
      footer={<FrontFooter />}
    >
      <section className="front-page-hero">
        <div className="front-page-words">
          <h1>{words('front.title')}</h1>
          <p className="lead">{words('front.lead')}</p>
          <JoinCodeForm label={words('front.codeLabel')} hint={words('front.codeHint')} button={words('front.join')} />
          <p className="front-page-accounts">
            <strong>{words('front.accountsTitle')}</strong> <Link href="/sign-in">{words('front.accountsText')}</Link>
          </p>
        </div>
        <FrontFigure className="front-page-figure" />
      </section>
      <CanvasShow />
      <DaySteps />
    </Page>
  )
}

function CanvasShow() {
  const words = useWords()
  const { language } = useLanguage()
  return (
    <section className="front-page-part" aria-labelledby="front-canvases">
      <h2 id="front-canvases">{words('front.canvasesTitle')}</h2>
      <p className="lead">{words('front.canvasesText')}</p>
      <ul className="front-page-canvases">
        {allCanvases.map((canvas) => (
          <li key={canvas.id}>
            <CanvasFigure canvas={canvas} className="front-page-canvas" />
            <h3>{canvas.name[language]}</h3>
            <p className="soft">{canvas.purpose[language]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DaySteps() {
  const words = useWords()
  const steps = ['open', 'join', 'think', 'back'] as const
  return (
    <section className="front-page-part" aria-labelledby="front-day">
      <h2 id="front-day">{words('front.dayTitle')}</h2>
      <ol className="front-page-steps">
        {steps.map((step) => (
          <li key={step}>
            <h3>{words(`front.steps.${step}.title`)}</h3>
            <p className="soft">{words(`front.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function FrontFooter() {
  const words = useWords()
  return (
    <footer className="front-page-footer">
      <p>{words('front.footer')}</p>
    </footer>
  )
}
