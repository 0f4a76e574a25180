/** What a step allows, as one says it to a table. Nothing where nothing is limited. */
import { findCanvas } from '../../shared/canvases/all.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import type { Language } from '../../shared/languages.ts'
import type { Say } from '../i18n/use-words.ts'

export function rightsSentences(rights: BoundRights, words: Say, language: Language): string[] {
  const { write, add, move, draw, see } = rights
  const said: string[] = []
  if (write === 'none' && !add && !move && !draw) said.push(words('participant.rights.lookOnly'))
  else {
    const writing = writingSentence(rights, words, language)
    if (writing) said.push(writing)
    if (!add && !move) said.push(words('participant.rights.notesRest'))
    else if (!add) said.push(words('participant.rights.noNew'))
    else if (!move) said.push(words('participant.rights.ownOnly'))
    if (!draw && (add || move)) said.push(words('participant.rights.noPen'))
  }
  if (see === 'own') said.push(words('participant.rights.ownBoards'))
  return said
}

function writingSentence({ write, canvas, fieldId }: BoundRights, words: Say, language: Language): string | null {
  if (write === 'all') return null
  if (write === 'none') return words('participant.rights.noFields')
  const found = canvas === null ? null : findCanvas(canvas)
  const part = [...(found?.fields ?? []), ...(found?.lists ?? [])].find(({ id }) => id === fieldId)
  if (part) return words('participant.rights.onlyHere', { field: part.name[language] })
  return found ? words('participant.rights.onlyCanvas', { canvas: found.name[language] }) : null
}
