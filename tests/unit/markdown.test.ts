/** The board as a Markdown document. */
import { describe, expect, it } from 'vitest'
import { allCanvases } from '../../shared/canvases/all.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { boardMarkdown, type MarkdownOptions } from '../../shared/document/board-markdown.ts'
import { escapeMarkdownLine, escapeMarkdownText } from '../../shared/document/escape-markdown.ts'
import { livingRows } from '../../shared/document/rows.ts'
import { snapshotBoard } from '../../shared/document/snapshot.ts'
import { fieldItem, rowItem, writeVotes } from '../../shared/document/votes.ts'
import { addRecord, ellipse, newBoard, write, writeRow, type WrittenBoard } from '../support/written-board.ts'

const options: MarkdownOptions = {
  title: 'Vores plan',
  school: 'Åløkkeskolen',
  workshop: 'Motivation',
  date: '2026-11-26',
  language: 'da',
  authors: new Map([[7, 'Bjørn']]),
}
const markdown = ({ doc, canvas }: WrittenBoard, changes: Partial<MarkdownOptions> = {}) =>
  boardMarkdown(canvas, snapshotBoard(doc, canvas), { ...options, ...changes })

describe('The document of a board', () => {
  it('begins with what it is', () => {
    expect(markdown(newBoard('action-plan')).split('\n').slice(0, 3)).toEqual([
      '# Vores plan',
      '',
      'Handleplan · Åløkkeskolen · Motivation · 26. november 2026',
    ])
  })

  it('follows the order of work, and says so where nothing is written', () => {
    const board = newBoard('meeting-diamond')
    write(board.doc, 'learning', 'Vi lærte noget.')
    const headings = markdown(board).match(/^## .+$/gm)
    expect(headings).toEqual(['## 1 · Handling', '## 2 · Effekt', '## 3 · Læring', '## 4 · Næste skridt / justering'])
    expect(markdown(board)).toContain('blevet klogere på undervejs?*\n\nVi lærte noget.\n')
    expect(markdown(board)).toContain('Hvor kan I se det?*\n\n–\n')
  })

  it('does not say the sign of a step twice', () => {
    const headings = markdown(newBoard('idoart')).match(/^## .+$/gm)
    expect(headings?.slice(0, 3)).toEqual(['## I DO ART for', '## I · Intention', '## DO · Desired Outcome'])
  })

  it.each(allCanvases.map(({ id }) => id))('descends one level of headings at a time: %s', (id) => {
    const board = newBoard(id)
    for (const list of board.canvas.lists) writeRow(board.doc, list.id, 0, { [list.cells[0]!.id]: 'Noget' })
    const levels = (markdown(board).match(/^#+(?= )/gm) ?? []).map((signs) => signs.length)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  it('has the rows of long cells one after another, and those of short cells as a table', () => {
    const plan = newBoard('action-plan')
    writeRow(plan.doc, 'measures', 1, { what: 'Makkerlæsning', signs: 'Ro\n\nGlæde' })
    expect(markdown(plan)).toContain('### Tiltag 1\n\n**Hvad**\n\nMakkerlæsning\n\n')
    expect(markdown(plan)).toContain('**Tegn**\n\nRo\n\nGlæde\n')
    const contract = newBoard('idoart')
    writeRow(contract.doc, 'agenda', 0, { item: 'Velkomst | kaffe', minutes: '10' })
    expect(markdown(contract)).toContain('| Punkt | Minutter |\n| --- | ---: |\n| Velkomst \\| kaffe | 10 |\n')
  })

  it('has notes where they lie, with who wrote them, and texts that were drawn', () => {
    const board = newBoard('meeting-diamond')
    const box = { x: 1500, y: 400, w: 200, h: 200 }
    addStickies(board.doc, [
      { id: 'shape:a', text: 'Husk\nelevrådet', box, colour: 'yellow' },
      { id: 'shape:b', text: 'Langt væk', box: { ...box, x: 5_000 }, colour: 'blue' },
    ])
    addRecord(board.doc, ellipse('c', { x: 0, y: 0 }, 'Fælles mål'))
    const text = markdown(board)
    expect(text).toContain('### Sedler\n\n- Husk\\\n  elevrådet (Bjørn)\n\n## 3 · Læring')
    expect(text).toContain('## Andre sedler\n\n- Langt væk (Bjørn)\n')
    expect(text).toContain('## Skrevet på tavlen\n\n- Fælles mål\n')
  })

  it('LIVE-8 has what a vote gave: beside notes, fields and long rows, and as a column where rows are a table', () => {
    const plan = newBoard('action-plan')
    const box = { x: 0, y: 0, w: 200, h: 200 }
    write(plan.doc, 'goal', 'Flere læser hver dag')
    writeRow(plan.doc, 'measures', 1, { what: 'Makkerlæsning' })
    addStickies(plan.doc, [{ id: 'shape:n', text: 'Højtlæsning', box, colour: 'yellow' }])
    const given = new Map([
      ['shape:n', 3],
      [fieldItem('goal'), 1],
      [rowItem('measures', livingRows(plan.doc, 'measures')[1]!.id), 2],
    ])
    writeVotes(plan.doc, [...given.keys()], given)
    expect(markdown(plan)).toContain('Højtlæsning (Bjørn, 3 stemmer)')
    expect(markdown(plan)).toContain('Flere læser hver dag\n\nén stemme\n')
    expect(markdown(plan)).toContain('### Tiltag 1\n\n2 stemmer\n\n**Hvad**')

    const contract = newBoard('idoart')
    writeRow(contract.doc, 'agenda', 0, { item: 'Velkomst', minutes: '10' })
    writeRow(contract.doc, 'agenda', 1, { item: 'Data', minutes: '35' })
    expect(markdown(contract)).not.toContain('Stemmer')
    const item = rowItem('agenda', livingRows(contract.doc, 'agenda')[1]!.id)
    writeVotes(contract.doc, [item], new Map([[item, 4]]))
    expect(markdown(contract)).toContain(
      '| Punkt | Minutter | Stemmer |\n| --- | ---: | ---: |\n| Velkomst | 10 | 0 |\n| Data | 35 | 4 |\n',
    )
  })

  it('is written in the language that is asked for', () => {
    expect(markdown(newBoard('action-plan'), { language: 'en' })).toContain('26 November 2026\n\n## 1 · School')
  })
})

describe('What people wrote', () => {
  it.each([
    ['# overskrift', String.raw`\# overskrift`],
    ['- punkt', String.raw`\- punkt`],
    ['+ punkt', String.raw`\+ punkt`],
    ['1. punkt', String.raw`1\. punkt`],
    ['2) punkt', String.raw`2\) punkt`],
    ['3.', String.raw`3\.`],
    ['9.00 Velkomst', '9.00 Velkomst'],
    ['kl. 9. marts', 'kl. 9. marts'],
    ['> citat', String.raw`\> citat`],
    ['---', String.raw`\---`],
    ['===', String.raw`\===`],
    ['*fed* _kursiv_ `kode` ~~væk~~', String.raw`\*fed\* \_kursiv\_ \`kode\` \~\~væk\~\~`],
    ['[link](javascript:alert(1))', String.raw`\[link\](javascript:alert(1))`],
    ['![billede](x)', String.raw`\!\[billede\](x)`],
    ['<script>&amp;</script>', String.raw`\<script\>\&amp;\</script\>`],
    ['https://ond.example www.ond.example a@b.example', String.raw`https\://ond.example www\.ond.example a\@b.example`],
    ['| a | b |', String.raw`\| a \| b \|`],
    ['bag\\streg\\', String.raw`bag\\streg\\`],
    ['    indrykket', 'indrykket'],
  ])('is never markup: %s', (written, escaped) => {
    expect(escapeMarkdownText(written)).toBe(escaped)
    expect(escapeMarkdownLine(written)).toBe(escaped)
  })

  it('keeps its lines and its paragraphs', () => {
    expect(escapeMarkdownText('en\r\nto\n\n\n\ntre\n')).toBe('en\\\nto\n\ntre')
    expect(escapeMarkdownLine('en\r\nto')).toBe('en to')
  })

  it('loses characters that are not for showing, and no others', () => {
    expect(escapeMarkdownText('a\u0000b\u001bc\u202ed\u2066eæøå🙂')).toBe('abcdeæøå🙂')
  })
})
