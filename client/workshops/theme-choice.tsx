import { useId, useState } from 'react'
import { limits } from '../../shared/limits.ts'
import { useWords } from '../i18n/use-words.ts'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import './choices.css'

const known = ['absence', 'reading', 'motivation', 'teams', 'afterSchool'] as const

/** The year's themes to choose from, or one's own. A theme is its words: it stays as it was chosen. */
export function ThemeChoice({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (theme: string) => void
  error?: string | undefined
}) {
  const words = useWords()
  const name = useId()
  const themes = known.map((key) => words(`workshops.themes.${key}`))
  const [own, setOwn] = useState(value !== '' && !themes.includes(value))
  return (
    <div className="theme-choice">
      <fieldset className="pills">
        <legend className="field-label">{words('workshops.theme')}</legend>
        <p className="field-hint">{words('workshops.themeHint')}</p>
        <div className="pills-row">
          {themes.map((theme) => (
            <label key={theme} className="pill">
              <input
                type="radio"
                name={name}
                checked={!own && value === theme}
                onChange={() => {
                  setOwn(false)
                  onChange(theme)
                }}
              />
              <span>{theme}</span>
            </label>
          ))}
          <label className="pill">
            <input
              type="radio"
              name={name}
              checked={own}
              onChange={() => {
                setOwn(true)
                onChange('')
              }}
            />
            <span>{words('workshops.ownTheme')}</span>
          </label>
        </div>
      </fieldset>
      {own && (
        <Field label={words('workshops.ownThemeLabel')} error={error}>
          <Input
            value={value}
            maxLength={limits.themeLength}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
          />
        </Field>
      )}
    </div>
  )
}
