/** People at each their own device, writing in one text, with a network between them that delivers when it is told to. For jsdom. */
import * as Y from 'yjs'
import { bindText, type TextBinding } from '../../client/fields/bind-text.ts'
import { fieldOf } from '../../shared/document/layout.ts'

interface DeskOptions {
  maxLength?: number
  readers?: readonly string[]
}

export class SharedTextDesk {
  readonly #people: Person[]

  constructor(names: readonly string[], text = '', { maxLength = 1_000, readers = [] }: DeskOptions = {}) {
    const first = new Y.Doc()
    first.clientID = 1
    fieldOf(first, 'shared').insert(0, text)
    const seed = Y.encodeStateAsUpdate(first)
    this.#people = names.map(
      (name, index) => new Person(name, 10 + index, seed, { maxLength, mayEdit: !readers.includes(name) }),
    )
    for (const person of this.#people) {
      person.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'network') return
        for (const other of this.#people) if (other !== person) other.mailFrom(person.name).push(update)
      })
    }
  }

  get people(): readonly Person[] {
    return this.#people
  }

  person(name: string): Person {
    const person = this.#people.find((one) => one.name === name)
    if (!person) throw new Error(`nobody is called ${name}`)
    return person
  }

  deliverAll(): void {
    for (const person of this.#people) while (person.deliverOne()) continue
  }

  close(): void {
    for (const person of this.#people) person.leave()
  }
}

export class Person {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly #frame = freeFrame()
  readonly #element = this.#frame.contentDocument!.body.appendChild(
    this.#frame.contentDocument!.createElement('textarea'),
  )
  readonly #binding: TextBinding
  readonly #mail = new Map<string, Uint8Array[]>()
  #composed = 0

  constructor(name: string, clientId: number, seed: Uint8Array, options: { maxLength: number; mayEdit: boolean }) {
    this.name = name
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, seed, 'network')
    this.#binding = bindText(this.#element, fieldOf(this.doc, 'shared'), options)
    this.caretTo(0)
  }

  get sees(): string {
    return this.#element.value
  }
  get inDocument(): string {
    return fieldOf(this.doc, 'shared').toJSON()
  }
  get caret(): number {
    return this.#element.selectionEnd
  }

  get selection(): [number, number] {
    return [this.#element.selectionStart, this.#element.selectionEnd]
  }

  mailFrom(name: string): Uint8Array[] {
    const mail = this.#mail.get(name) ?? []
    this.#mail.set(name, mail)
    return mail
  }
  /** The oldest undelivered update of the sender with this number, in turn; false when there is none at all. */
  deliverOne(senderIndex = 0): boolean {
    const waiting = [...this.#mail.values()].filter((mail) => mail.length > 0)
    const update = waiting[senderIndex % Math.max(1, waiting.length)]?.shift()
    if (update) Y.applyUpdate(this.doc, update, 'network')
    return update !== undefined
  }

  caretTo(position: number) {
    this.select(position, position)
  }
  select(start: number, end: number) {
    this.#element.focus()
    this.#element.setSelectionRange(start, end)
  }
  #replaceSelection(start: number, end: number, insert: string) {
    this.#element.focus()
    this.#element.setRangeText(insert, start, end, 'end')
    this.#element.dispatchEvent(new Event('input'))
  }
  type(letters: string) {
    this.#replaceSelection(this.#element.selectionStart, this.#element.selectionEnd, letters)
  }
  backspace() {
    const { selectionStart, selectionEnd } = this.#element
    this.#replaceSelection(
      selectionStart === selectionEnd ? Math.max(0, selectionStart - 1) : selectionStart,
      selectionEnd,
      '',
    )
  }
  press(key: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}) {
    this.#element.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...modifiers }))
  }
  askBrowserTo(inputType: 'historyUndo' | 'historyRedo'): 'prevented' | 'done' {
    const event = new InputEvent('beforeinput', { inputType, cancelable: true })
    return this.#element.dispatchEvent(event) ? 'done' : 'prevented'
  }

  beginComposing() {
    this.#composed = 0
    this.#element.dispatchEvent(new CompositionEvent('compositionstart'))
  }
  /** The whole of what is composed so far, replacing what was. */
  compose(letters: string) {
    const { selectionStart, selectionEnd } = this.#element
    this.#replaceSelection(selectionStart - this.#composed, selectionEnd, letters)
    this.#composed = letters.length
  }
  endComposing() {
    this.#element.dispatchEvent(new CompositionEvent('compositionend'))
  }

  leave() {
    this.#binding.destroy()
    this.doc.destroy()
    this.#element.remove()
    delete this.#frame.dataset['taken']
  }
}

/** A window each, so that each has a focus of their own. Making one is slow: they are used again. */
function freeFrame(): HTMLIFrameElement {
  const frame =
    document.querySelector<HTMLIFrameElement>('iframe:not([data-taken])') ??
    document.body.appendChild(document.createElement('iframe'))
  frame.dataset['taken'] = ''
  return frame
}
