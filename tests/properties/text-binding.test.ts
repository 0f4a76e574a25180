// @vitest-environment jsdom
/** Three people write, delete, compose and select in one text while the network delivers late and out of turn. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editBetween, movePlaces, movePosition } from '../../client/fields/text-edit.ts'
import { SharedTextDesk, type Person } from '../support/shared-text-desk.ts'

const names = ['Anna', 'Bjørn', 'Carla']

type Act =
  | { kind: 'type'; who: number; count: number }
  | { kind: 'select'; who: number; from: number; to: number }
  | { kind: 'backspace'; who: number }
  | { kind: 'compose'; who: number; count: number }
  | { kind: 'deliver'; who: number; sender: number }

const who = fc.nat({ max: names.length - 1 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('type' as const), who, count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('select' as const), who, from: fc.nat(60), to: fc.nat(60) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('backspace' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('compose' as const), who, count: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('deliver' as const), who, sender: fc.nat(1) }) },
)

/** Every letter that is ever typed is another one, so that each can be found again. */
class Letters {
  #next = 0x4e00
  readonly written = new Map<string, string>()
  readonly removed = new Set<string>()

  take(count: number, name: string): string {
    const letters = Array.from({ length: count }, () => String.fromCharCode(this.#next++)).join('')
    for (const letter of letters) this.written.set(letter, name)
    return letters
  }
  remove(letters: string): void {
    for (const letter of letters) this.removed.add(letter)
  }
}

function perform(step: Act, person: Person, letters: Letters): void {
  const text = person.sees
  switch (step.kind) {
    case 'type':
      letters.remove(text.slice(...person.selection))
      person.type(letters.take(step.count, person.name))
      break
    case 'select': {
      const [from, to] = [step.from % (text.length + 1), step.to % (text.length + 1)]
      person.select(Math.min(from, to), Math.max(from, to))
      break
    }
    case 'backspace': {
      const [start, end] = person.selection
      letters.remove(start === end ? text.slice(Math.max(0, start - 1), start) : text.slice(start, end))
      person.backspace()
      break
    }
    case 'compose':
      letters.remove(text.slice(...person.selection))
      person.beginComposing()
      person.compose(letters.take(step.count, person.name))
      // The others' letters may come in between the syllables.
      person.deliverOne()
      person.endComposing()
      break
    case 'deliver':
      deliverAndWatchTheCaret(person, step.sender)
  }
}

/**
 * The caret stands behind the letter it stood behind. If that one was taken away in the same breath, it stands somewhere between the
 * nearest letters on both sides that are still there.
 */
function deliverAndWatchTheCaret(person: Person, sender: number): void {
  const [, caret] = person.selection
  const before = Array.from(person.sees)
  person.deliverOne(sender)
  const after = person.sees
  const isKept = (letter: string) => after.includes(letter)
  const left = before.slice(0, caret).findLast(isKept)
  const right = before.slice(caret).find(isKept)
  const earliest = left === undefined ? 0 : after.indexOf(left) + 1
  const latest = right === undefined ? after.length : after.indexOf(right)
  const isNeighbourKept = caret === 0 || left === before[caret - 1]
  expect(person.caret).toBeGreaterThanOrEqual(earliest)
  expect(person.caret).toBeLessThanOrEqual(isNeighbourKept ? earliest : latest)
}

describe('A text that three people write in', () => {
  it('loses no letter, doubles none, keeps everybody’s carets, and becomes the same for all', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const desk = new SharedTextDesk(names, '', { maxLength: 10_000 })
        const letters = new Letters()
        try {
          for (const step of acts) perform(step, desk.people[step.who]!, letters)
          desk.deliverAll()
          const texts = desk.people.map((person) => person.sees)
          expect(new Set(texts).size).toBe(1)
          expect(desk.people.map((person) => person.inDocument)).toEqual(texts)
          const expected = Array.from(letters.written.keys()).filter((letter) => !letters.removed.has(letter))
          expect(Array.from(texts[0]!).toSorted()).toEqual(expected.toSorted())
        } finally {
          desk.close()
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps all of the others’ letters when one undoes everything of one’s own', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const desk = new SharedTextDesk(names, '', { maxLength: 10_000 })
        const letters = new Letters()
        const removedByOthers = new Set<string>()
        try {
          for (const step of acts) {
            const before = new Set(letters.removed)
            const person = desk.people[step.who]!
            perform(step, person, letters)
            if (person.name !== 'Anna')
              for (const letter of letters.removed) if (!before.has(letter)) removedByOthers.add(letter)
          }
          desk.deliverAll()
          for (let undone = 0; undone < acts.length + 1; undone++) desk.person('Anna').press('z', { ctrlKey: true })
          desk.deliverAll()
          const text = desk.person('Bjørn').sees
          const written = Array.from(letters.written, ([letter, name]) => ({ letter, isHers: name === 'Anna' }))
          const others = written.filter(({ letter, isHers }) => !isHers && !removedByOthers.has(letter))
          expect(others.filter(({ letter }) => !text.includes(letter))).toEqual([])
          expect(written.filter(({ letter, isHers }) => isHers && text.includes(letter))).toEqual([])
        } finally {
          desk.close()
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('The edit between two versions', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '🙁', '\n'), maxLength: 12 })

  it('leads from the one to the other, and splits no emoji', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const edit = editBetween(before, after, caret) ?? { at: before.length, remove: 0, insert: '' }
        const [head, removed, tail] = [
          before.slice(0, edit.at),
          before.slice(edit.at, edit.at + edit.remove),
          before.slice(edit.at + edit.remove),
        ]
        expect(head + edit.insert + tail).toBe(after)
        expect([head, removed, tail, edit.insert].filter((part) => !part.isWellFormed())).toEqual([])
      }),
    )
  })
})

describe('Places in a text that others change', () => {
  const step = fc.oneof(
    fc.record({ retain: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ delete: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ insert: fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 1, maxLength: 3 }) }),
  )

  it('are where one finds the letters by looking', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (delta) => {
        const letters = Array.from('0123456789abcdefghijklmnopqrstuv')
        const after: string[] = []
        let at = 0
        for (const one of delta) {
          if ('retain' in one) after.push(...letters.slice(at, (at += one.retain)))
          else if ('delete' in one) at += one.delete
          else after.push(...Array.from(one.insert, () => '+'))
        }
        after.push(...letters.slice(at))
        const everywhere = letters.map((_, index) => index)
        expect(movePlaces(everywhere, delta)).toEqual(letters.map((letter) => after.indexOf(letter)))
        for (const [index, letter] of letters.entries()) {
          if (!after.includes(letter)) continue
          expect(movePosition(index + 1, delta, 'left')).toBe(after.indexOf(letter) + 1)
          expect(movePosition(index, delta, 'right')).toBe(after.indexOf(letter))
        }
      }),
    )
  })
})
