/** Run sheets to begin with: a læringsworkshop, and a læringssamtale led by the meeting diamond. */
import { actionPlan } from '../canvases/action-plan.ts'
import type { Canvas } from '../canvases/canvas.ts'
import { idoart } from '../canvases/idoart.ts'
import { learningWheel } from '../canvases/learning-wheel.ts'
import { meetingDiamond } from '../canvases/meeting-diamond.ts'
import { partsOfPhase } from '../canvases/parts-of.ts'
import type { Language, Words } from '../languages.ts'
import { allRights, type Rights } from './rights.ts'
import type { StepText } from './run-sheet.ts'

export type TemplateName = 'workshop' | 'talk'

/** While everyone writes for themselves, the field itself rests. */
const privateRights: Rights = { ...allRights, write: 'none', add: false }

interface Draft {
  title: Words
  instruction: Words
  minutes: number
  canvas?: Canvas
  /** Without it the step is about the whole canvas. */
  fieldId?: string | null
  writing?: StepText['writing']
  isFixed?: boolean
}

/** One step for each phase of a canvas, in the order of work: its name, its prompt, its first field or list. */
const phaseSteps = (canvas: Canvas, minutes: readonly number[]): Draft[] =>
  canvas.phases.map((phase, index) => ({
    title: phase.name,
    instruction: phase.prompt,
    minutes: minutes[index] ?? 15,
    canvas,
    fieldId: partsOfPhase(canvas, phase)[0]?.id ?? null,
  }))

const wheel = phaseSteps(learningWheel, [12, 25, 20, 20, 15, 10])
const diamond = phaseSteps(meetingDiamond, [20, 20, 20, 25])

const drafts: Record<TemplateName, readonly Draft[]> = {
  workshop: [
    {
      title: { da: 'Velkommen', en: 'Welcome' },
      instruction: {
        da: 'Find jeres bord, og hils på dem, I ikke kender. Vi ser på dagens tema og på, hvad I skal have med hjem.',
        en: 'Find your table and greet those you don’t know. We look at today’s theme and what you are to take home.',
      },
      minutes: 15,
    },
    {
      title: { da: 'Skriv hver for sig', en: 'Write on your own' },
      instruction: {
        da: 'Skriv i ro det, du ved om jeres udgangspunkt: én tanke pr. seddel. De andre ser dem først, når vi vender dem.',
        en: 'Write in peace what you know about where you stand: one thought per note. The others see them when we turn them over.',
      },
      minutes: 6,
      canvas: learningWheel,
      fieldId: wheel[0]?.fieldId ?? null,
      writing: 'private',
    },
    ...wheel.slice(0, 3),
    {
      title: { da: 'Pause', en: 'Break' },
      instruction: { da: 'Rør jer, og hent kaffe.', en: 'Move about and have some coffee.' },
      minutes: 15,
      isFixed: true,
    },
    ...wheel.slice(3, 4),
    {
      title: { da: 'Del med en anden skole', en: 'Share with another school' },
      instruction: {
        da: 'Se på nabobordets tavle, og spørg nysgerrigt ind. Hvad kan I bruge hjemme hos jer?',
        en: 'Look at the next table’s board and ask with curiosity. What can you use at home?',
      },
      minutes: 20,
      canvas: learningWheel,
    },
    {
      title: { da: 'Begynd på handleplanen', en: 'Begin the action plan' },
      instruction: {
        da: 'Gør de vigtigste tanker til tiltag: hvad, hvem og hvornår – og hvilke tegn I vil se efter.',
        en: 'Turn the most important thoughts into measures: what, who and when – and which signs you will look for.',
      },
      minutes: 35,
      canvas: actionPlan,
      fieldId: actionPlan.lists[0]?.id ?? null,
    },
    ...wheel.slice(5),
    {
      title: { da: 'Afslutning', en: 'Closing' },
      instruction: {
        da: 'Book jeres første læringssamtale. Hvad tager I med jer, og hvem fortæller I det til i morgen?',
        en: 'Book your first learning talk. What do you take with you, and whom do you tell tomorrow?',
      },
      minutes: 15,
    },
  ],
  talk: [
    {
      title: { da: 'Velkomst og ramme', en: 'Welcome and frame' },
      instruction: {
        da: 'Skolen leder samtalen. Læs rammen igennem sammen, og bliv enige om, hvad I vil have ud af de næste to timer.',
        en: 'The school leads the talk. Read the frame together and agree on what you want from the next two hours.',
      },
      minutes: 10,
      canvas: idoart,
    },
    ...diamond,
    {
      title: { da: 'Ret handleplanen til', en: 'Revise the action plan' },
      instruction: {
        da: 'Skriv det ind i handleplanen, som I vil ændre, droppe eller sætte i gang.',
        en: 'Write into the action plan what you will change, drop or set going.',
      },
      minutes: 15,
      canvas: actionPlan,
      fieldId: actionPlan.lists[0]?.id ?? null,
    },
    {
      title: { da: 'Aftaler og næste dato', en: 'Agreements and the next date' },
      instruction: {
        da: 'Hvornår ses vi igen, og hvad skal være sket inden da?',
        en: 'When do we meet again, and what is to have happened by then?',
      },
      minutes: 10,
    },
  ],
}

export function templateSteps(name: TemplateName, language: Language): StepText[] {
  return drafts[name].map(
    ({ title, instruction, minutes, canvas, fieldId = null, writing = 'open', isFixed = false }) => ({
      title: title[language],
      instruction: instruction[language],
      canvas: canvas?.id ?? null,
      fieldId,
      minutes,
      rights: writing === 'private' ? privateRights : allRights,
      writing,
      isFixed,
    }),
  )
}
