// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { SharedTextDesk } from '../support/shared-text-desk.ts'

let desk: SharedTextDesk
afterEach(() => desk.close())

describe('a text that two people write in', () => {
  it('shows what the other has written', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'])
    desk.person('Anna').type('Vi læser højt')
    desk.deliverAll()
    expect(desk.person('Bjørn').sees).toBe('Vi læser højt')
  })

  it('keeps every letter of both when they write at the same caret', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'])
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    for (const at of [0, 1, 2, 3]) {
      anna.type('abcd'[at]!)
      bjørn.type('æøå!'[at]!)
      if (at % 2) desk.deliverAll()
    }
    desk.deliverAll()
    expect(['abcdæøå!', 'æøå!abcd']).toContain(anna.sees)
    expect(bjørn.sees).toBe(anna.sees)
  })

  it('keeps the caret behind the letter it stood behind', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'elever læser')
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    anna.caretTo(6)
    bjørn.caretTo(0)
    bjørn.type('Alle ')
    desk.deliverAll()
    anna.type('ne')
    desk.deliverAll()
    expect(bjørn.sees).toBe('Alle eleverne læser')
  })

  it("leaves out of a selection what the other writes at its ends, so that typing over it doesn't take that away", () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'to tre fire')
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    anna.select(3, 6)
    bjørn.caretTo(3)
    bjørn.type('<')
    bjørn.caretTo(7)
    bjørn.type('>')
    desk.deliverAll()
    anna.type('3')
    desk.deliverAll()
    expect(bjørn.sees).toBe('to <3> fire')
  })

  it('removes the right one of equal letters', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'aaaa')
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    anna.caretTo(1)
    anna.type('a')
    bjørn.caretTo(3)
    bjørn.backspace()
    bjørn.type('b')
    desk.deliverAll()
    expect(anna.sees).toBe('aaaba')
  })

  it('never splits an emoji', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], '🙂')
    const anna = desk.person('Anna')
    anna.select(0, 2)
    anna.type('🙁')
    desk.deliverAll()
    expect(desk.person('Bjørn').sees).toBe('🙁')
  })

  it('reads line breaks of any kind, and edits around them', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'en\r\nto\r\ntre')
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    expect(anna.sees).toBe('en\nto\ntre')
    anna.caretTo(5)
    bjørn.caretTo(0)
    bjørn.type('0 ')
    desk.deliverAll()
    anna.type('!')
    desk.deliverAll()
    expect(bjørn.sees).toBe('0 en\nto!\ntre')
  })
})

describe('an input method', () => {
  it('shows the others what is composed, and loses nothing that they write meanwhile', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'ord')
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    anna.caretTo(3)
    anna.beginComposing()
    anna.compose(' ´')
    bjørn.caretTo(0)
    bjørn.type('Nye ')
    desk.deliverAll()
    expect(anna.sees).toBe('ord ´')
    expect(bjørn.sees).toBe('Nye ord ´')
    anna.compose(' é')
    anna.endComposing()
    desk.deliverAll()
    expect(anna.sees).toBe('Nye ord é')
    expect(bjørn.sees).toBe('Nye ord é')
    expect(anna.caret).toBe(9)
  })

  it('stands it that the other removes the text around it', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'en to tre')
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    anna.caretTo(5)
    anna.beginComposing()
    anna.compose('x')
    desk.deliverAll()
    bjørn.select(0, 5)
    bjørn.backspace()
    desk.deliverAll()
    anna.compose('xy')
    anna.endComposing()
    desk.deliverAll()
    expect(anna.sees).toBe('xy tre')
    expect(bjørn.sees).toBe('xy tre')
  })
})

describe('undo', () => {
  it("takes back one's own writing only, and redo brings it again", () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'])
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    anna.type('Anna skrev. ')
    desk.deliverAll()
    bjørn.caretTo(12)
    bjørn.type('Bjørn skrev.')
    desk.deliverAll()
    anna.press('z', { ctrlKey: true })
    desk.deliverAll()
    expect(bjørn.sees).toBe('Bjørn skrev.')
    anna.press('y', { ctrlKey: true })
    desk.deliverAll()
    expect(bjørn.sees).toBe('Anna skrev. Bjørn skrev.')
    expect(anna.caret).toBe(12)
  })

  it("answers the browser's own undo, from a menu or a shaken phone", () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'])
    const anna = desk.person('Anna')
    anna.type('hov')
    expect(anna.askBrowserTo('historyUndo')).toBe('prevented')
    expect(anna.sees).toBe('')
    expect(anna.askBrowserTo('historyRedo')).toBe('prevented')
    expect(anna.sees).toBe('hov')
  })
})

describe('limits', () => {
  it('takes as much of a long text as there is room for', () => {
    desk = new SharedTextDesk(['Anna'], '1234567', { maxLength: 10 })
    const anna = desk.person('Anna')
    anna.caretTo(7)
    anna.type('890abc')
    expect(anna.sees).toBe('1234567890')
    expect(anna.caret).toBe(10)
  })

  it('lets a text that two people made too long be shortened', () => {
    desk = new SharedTextDesk(['Anna'], '123456789012', { maxLength: 10 })
    const anna = desk.person('Anna')
    anna.caretTo(12)
    anna.backspace()
    expect(anna.sees).toBe('12345678901')
    anna.type('x')
    expect(anna.sees).toBe('12345678901')
  })

  it('changes nothing for someone who may only read, and shows what the others write', () => {
    desk = new SharedTextDesk(['Anna', 'Bjørn'], 'fælles', { readers: ['Bjørn'] })
    const [anna, bjørn] = [desk.person('Anna'), desk.person('Bjørn')]
    bjørn.type('mit ')
    expect(bjørn.sees).toBe('fælles')
    anna.type('vores ')
    desk.deliverAll()
    expect(bjørn.sees).toBe('vores fælles')
  })
})
