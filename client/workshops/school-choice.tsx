import { Search } from 'lucide-react'
import { useState } from 'react'
import type { School } from '../../shared/api/schools.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { ColourDot } from '../ui/chip.tsx'
import { Input } from '../ui/input.tsx'
import { matchesSearch } from '../ui/matches-search.ts'
import './choices.css'

/** Which schools take part: all of the municipality's, to tick off. */
export function SchoolChoice({
  schools,
  chosen,
  onChange,
  label,
}: {
  schools: readonly School[]
  chosen: ReadonlySet<SchoolId>
  onChange: (chosen: ReadonlySet<SchoolId>) => void
  label: string
}) {
  const words = useWords()
  const [search, setSearch] = useState('')
  const found = schools.filter((school) => matchesSearch(school.name, search))
  const allChosen = schools.every((school) => chosen.has(school.id))
  const toggle = (id: SchoolId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="school-choice">
      <legend className="unseen">{label}</legend>
      <div className="school-choice-tools">
        <div className="search">
          <Search aria-hidden="true" />
          <Input
            type="search"
            aria-label={words('workshops.findSchool')}
            placeholder={words('workshops.findSchool')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <Button look="plain" onClick={() => onChange(new Set(allChosen ? [] : schools.map((school) => school.id)))}>
          {words(allChosen ? 'workshops.chooseNone' : 'workshops.chooseAll')}
        </Button>
        <output className="soft">{words('workshops.chosenSchools', { count: chosen.size })}</output>
      </div>
      <ul className="school-choice-list">
        {found.map((school) => (
          <li key={school.id}>
            <label className="tick">
              <input type="checkbox" checked={chosen.has(school.id)} onChange={() => toggle(school.id)} />
              <ColourDot colour={school.colour} />
              <span>{school.name}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft">{words('workshops.noSuchSchool', { search })}</p>}
    </fieldset>
  )
}
