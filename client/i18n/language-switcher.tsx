import { languages } from '../../shared/languages.ts'
import { classNames } from '../ui/class-names.ts'
import { useLanguage } from './use-language.ts'
import { useWords } from './use-words.ts'
import './language-switcher.css'

/** The languages by their own names: whoever needs it can read it. */
export function LanguageSwitcher({ className }: { className?: string }) {
  const words = useWords()
  const { language, chooseLanguage } = useLanguage()
  return (
    <fieldset className={classNames('language-switcher', className)} aria-label={words('common.language')}>
      {languages.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={option === language}
          onClick={() => chooseLanguage(option)}
        >
          {words(`common.languageNames.${option}`)}
        </button>
      ))}
    </fieldset>
  )
}
