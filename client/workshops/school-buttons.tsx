import { ArrowRight, Search } from 'lucide-react'
import { useState } from 'react'
import type { School } from '../../shared/api/schools.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { ColourDot } from '../ui/chip.tsx'
import { Input } from '../ui/input.tsx'
import { matchesSearch } from '../ui/matches-search.ts'

/** From so many schools on, a place to search stands above them. */
const searchFrom = 10

/** One big button per school. Pressing it is going in. */
export function SchoolButtons({
  schools,
  chosen,
  onChoose,
}: {
  schools: readonly School[]
  /** The one that is being entered right now; null: the one for those without a school. */
  chosen: SchoolId | null | undefined
  onChoose: (school: SchoolId | null) => void
}) {
  const words = useWords()
  const [search, setSearch] = useState('')
  const found = schools.filter((school) => matchesSearch(school.name, search))
  if (schools.length === 0) {
    return (
      <Button look="primary" size="large" busy={chosen === null} onClick={() => onChoose(null)}>
        {words('join.enter')}
        <ArrowRight aria-hidden="true" />
      </Button>
    )
  }
  return (
    <fieldset className="school-buttons">
      <legend className="field-label">{words('join.school')}</legend>
      <p className="field-hint">{words('join.schoolHint')}</p>
      {schools.length >= searchFrom && (
        <div className="school-buttons-search">
          <Search aria-hidden="true" />
          <Input
            type="search"
            aria-label={words('join.findSchool')}
            placeholder={words('join.findSchool')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      <ul className="school-buttons-list">
        {found.map((school) => (
          <li key={school.id}>
            <Button
              className="school-button"
              busy={chosen === school.id}
              onClick={() => onChoose(school.id)}
              icon={<ColourDot colour={school.colour} />}
            >
              <span className="school-button-name">{school.name}</span>
              <ArrowRight aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{words('join.noSuchSchool', { search })}</p>}
      <Button look="plain" busy={chosen === null} onClick={() => onChoose(null)}>
        {words('join.noSchool')}
      </Button>
    </fieldset>
  )
}
