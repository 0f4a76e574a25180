import { describe, expect, it } from 'vitest'
import { rightsGraceMs } from '../../shared/facilitation/bounds.ts'
import { mayWriteIn, stepRights } from '../../shared/facilitation/step-rights.ts'
import { lookOnly } from '../../shared/facilitation/rights.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { LiveRoom, otherWheelField, steps, wheelField } from '../support/live-room.ts'

const participant = { isFacilitator: false, isChair: false }
const wheel = learningWheel.id

describe('Rights of a step', () => {
  it('limit nobody as long as nobody has limited anything', () => {
    expect(stepRights(new LiveRoom().state, participant, 0)).toMatchObject({
      write: 'all',
      add: true,
      move: true,
      draw: true,
    })
  })

  it('bind participants, not facilitators and not the chair', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'takeControl', goal: null })
    const later = room.now + rightsGraceMs
    expect(stepRights(room.state, participant, later)).toMatchObject(lookOnly)
    expect(stepRights(room.state, { isFacilitator: true, isChair: false }, later).write).toBe('all')
    expect(stepRights(room.state, { isFacilitator: false, isChair: true }, later).write).toBe('all')
  })

  it('let what was being written at that moment through, and within a second nothing more', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'setRights', rights: lookOnly })
    expect(stepRights(room.state, participant, room.now + rightsGraceMs - 1)).toMatchObject({ write: 'all', add: true })
    expect(stepRights(room.state, participant, room.now + rightsGraceMs)).toMatchObject(lookOnly)
    expect(rightsGraceMs).toBeLessThanOrEqual(1_000)
  })

  it('take effect also when the clock is set back meanwhile', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'setRights', rights: lookOnly })
    expect(stepRights(room.state, participant, room.now - 60_000)).toMatchObject(lookOnly)
  })

  it('let people write at once when they are widened', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'setRights', rights: lookOnly })
    room.now += 60_000
    room.press('mette', { act: 'setRights', rights: null })
    expect(stepRights(room.state, participant, room.now)).toMatchObject({ write: 'all' })
  })

  it('name the one field that may be written in', () => {
    const room = new LiveRoom()
    room.facts.runSheet.steps[1]!.rights = { ...room.facts.runSheet.steps[1]!.rights, write: 'step' }
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    const rights = stepRights(room.state, participant, room.now + rightsGraceMs)
    expect(mayWriteIn(rights, wheel, wheelField)).toBe(true)
    expect(mayWriteIn(rights, wheel, otherWheelField)).toBe(false)
    expect(mayWriteIn(rights, 'action-plan', wheelField)).toBe(false)
  })

  it('allow the whole canvas when the step names no field of it', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    const rights = stepRights(room.state, participant, room.now + rightsGraceMs)
    expect([mayWriteIn(rights, wheel, wheelField), mayWriteIn(rights, wheel, otherWheelField)]).toEqual([true, true])
    expect(mayWriteIn(rights, 'action-plan', 'goal')).toBe(false)
  })
})
