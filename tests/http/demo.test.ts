import { describe, expect, it, onTestFinished } from 'vitest'
import { pino } from 'pino'
import { assemble } from '../../server/assemble.ts'
import { readConfig } from '../../server/config.ts'
import { greetInDemo } from '../../server/demo/greet-in-demo.ts'
import { admin, consultants, demoPassword, schools } from '../../server/demo/people.ts'
import { prepareDemo } from '../../server/demo/prepare-demo.ts'
import { openStorage } from '../../server/storage/open-storage.ts'
import { AuthorsAnswer, BoardFields, BoardsAnswer, type Board } from '../../shared/api/boards.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import { RunSheetAnswer } from '../../shared/api/run-sheet.ts'
import { JoinAnswer, WorkshopsAnswer, type Workshop } from '../../shared/api/workshops.ts'
import { planOf } from '../../shared/facilitation/plan-of.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { Visitor } from '../support/visitor.ts'

async function startDemo() {
  const dataDir = makeTempFolder()
  const { joinCode } = await prepareDemo(dataDir)
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir })
  const server = await assemble(config, { log: pino({ level: 'silent' }), clientDir: '/nowhere' })
  onTestFinished(() => server.close())
  const signIn = async (email: string) => {
    const visitor = new Visitor(server.origin)
    expect((await visitor.try('POST', '/api/session', { email, password: demoPassword })).status).toBe(200)
    return visitor
  }
  return { server, joinCode, signIn, dataDir }
}

async function openDay(consultant: Visitor): Promise<Workshop> {
  const { workshops } = await consultant.ask(WorkshopsAnswer, 'GET', '/api/workshops')
  return workshops.find(({ state }) => state === 'open')!
}

describe('The example municipality', () => {
  it('has a day that is open, one to come and one that is over, with boards that schools have written on', async () => {
    const { server, joinCode, signIn } = await startDemo()
    const consultant = await signIn(consultants[0].email)
    const { workshops } = await consultant.ask(WorkshopsAnswer, 'GET', '/api/workshops')
    expect(workshops.map(({ title, state, schools: those }) => [title, state, those.length])).toEqual([
      ['Læringssamtale I: Strandengskolen', 'planned', 1],
      ['Læringsworkshop: Elevfravær', 'open', 5],
      ['Læringsworkshop: Læsning', 'closed', 4],
    ])
    const boards: Board[] = []
    for (const { id } of workshops) {
      boards.push(...(await consultant.ask(BoardsAnswer, 'GET', `/api/boards?workshopId=${id}`)).boards)
    }
    expect(boards.length).toBeGreaterThan(20)
    const written = boards.filter(({ version }) => version > 1)
    expect(written.length).toBeGreaterThan(10)
    // Everyone who wrote has a name, and every note lies where it belongs.
    for (const { id } of written) {
      const { authors } = await consultant.ask(AuthorsAnswer, 'GET', `/api/boards/${id}/authors`)
      expect(authors.length).toBeGreaterThan(0)
      const { notes, canvas } = await consultant.ask(BoardFields, 'GET', `/api/boards/${id}/fields`)
      expect(notes.filter(({ author, place }) => !author || (canvas !== 'blank' && !place))).toEqual([])
    }
    const guest = new Visitor(server.origin)
    const { boardId } = await guest.ask(JoinAnswer, 'POST', '/api/join', { code: joinCode, name: 'Gæst' })
    expect(boardId).not.toBeNull()
  })

  it('is in the middle of its run sheet: the third step, its timer running, a hand up, slips waiting, a little late', async () => {
    const { signIn, server, joinCode } = await startDemo()
    const consultant = await signIn(consultants[0].email)
    const day = await openDay(consultant)
    const { now, view } = await consultant.ask(LiveAnswer, 'GET', `/api/workshops/${day.id}/facilitation`)
    expect(view.step).toMatchObject({ number: 3, step: { title: 'Udforskning' } })
    expect(timerAt(view.timer!, now)).toMatchObject({ isOver: false, isPaused: false })
    expect(view.hands).toMatchObject([{ by: { name: 'Rasmus Dahl' } }])
    expect(view.trays.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(5)
    const { runSheet } = await consultant.ask(RunSheetAnswer, 'GET', `/api/workshops/${day.id}/run-sheet`)
    const { lateMs } = planOf(runSheet, { current: { stepId: view.step!.step.id, since: view.step!.since }, now })
    expect(lateMs! / 60_000).toBeGreaterThanOrEqual(4)
    expect(lateMs! / 60_000).toBeLessThan(10)
    // Nobody is led anywhere on arriving.
    const guest = new Visitor(server.origin)
    await guest.ask(JoinAnswer, 'POST', '/api/join', { code: joinCode, name: 'Gæst' })
    const theirs = await guest.ask(LiveAnswer, 'GET', `/api/workshops/${day.id}/facilitation`)
    expect(theirs.view).toMatchObject({ summons: null, pause: null, control: null })
  })

  it('keeps what somebody has planned in it, and where they were, and begins its times anew', async () => {
    const { signIn, server, dataDir } = await startDemo()
    const consultant = await signIn(consultants[0].email)
    const { id } = await openDay(consultant)
    const sheet = `/api/workshops/${id}/run-sheet`
    const { runSheet } = await consultant.ask(RunSheetAnswer, 'GET', sheet)
    const fifth = runSheet.steps[4]!
    await consultant.ask(RunSheetAnswer, 'PATCH', `${sheet}/steps/${fifth.id}`, { title: 'Gåtur to og to' })
    await consultant.ask(LiveAnswer, 'POST', `/api/workshops/${id}/facilitation`, { act: 'goToStep', stepId: fifth.id })
    await server.close()
    const before = Date.now()
    await prepareDemo(dataDir)
    const storage = await openStorage(dataDir, Date.now)
    onTestFinished(() => storage.close())
    expect((await storage.facilitation.findState(id))?.value).toMatchObject({ step: { id: fifth.id } })
    const kept = (await storage.facilitation.findRunSheet(id))?.value
    expect(kept?.steps.map(({ title }) => title)).toContain('Gåtur to og to')
    expect(kept?.startsAt).toBeLessThan(before)
  })

  it('has a talk to come, whose agenda makes a run sheet of two hours', async () => {
    const { signIn } = await startDemo()
    const consultant = await signIn(consultants[1].email)
    const { workshops } = await consultant.ask(WorkshopsAnswer, 'GET', '/api/workshops')
    const talk = workshops.find(({ state }) => state === 'planned')!
    const { boards } = await consultant.ask(BoardsAnswer, 'GET', `/api/boards?workshopId=${talk.id}`)
    const contract = boards.find(({ canvas }) => canvas === 'idoart')!
    const { runSheet } = await consultant.ask(RunSheetAnswer, 'POST', `/api/workshops/${talk.id}/run-sheet/fill`, {
      from: { kind: 'board', boardId: contract.id },
      replace: false,
      dayStartsAt: 0,
    })
    expect(runSheet.startsAt).toBe(13 * 60 * 60_000)
    expect(runSheet.steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(120)
  })

  it('lets the admin and each school in, and shows a school its boards over the years', async () => {
    const { signIn } = await startDemo()
    await signIn(admin.email)
    const school = await signIn(schools[0].email)
    const { body } = await school.try('GET', '/api/session')
    const { schoolId } = (body as { viewer: { schoolId: string } }).viewer
    const { boards } = await school.ask(BoardsAnswer, 'GET', `/api/boards?schoolId=${schoolId}`)
    expect(new Set(boards.map(({ workshopId }) => workshopId)).size).toBe(3)
  })

  it('says what phones need to reach it, as long as they can’t', () => {
    const here = { origin: 'http://127.0.0.1:3000', port: 3000, joinCode: 'ABC234' }
    const hint = 'HOST=0.0.0.0 PUBLIC_ORIGIN=http://<this machine’s address>:3000'
    expect(greetInDemo({ ...here, publicOrigin: null }).join('\n')).toContain(hint)
    expect(greetInDemo({ ...here, publicOrigin: 'http://192.0.2.1:3000' }).join('\n')).not.toContain('HOST')
  })

  it('is made once: at the next start it is there as it was left', async () => {
    const dataDir = makeTempFolder()
    const first = await prepareDemo(dataDir)
    expect(await prepareDemo(dataDir)).toEqual(first)
  })

  it('touches no folder that holds something else', async () => {
    const dataDir = makeTempFolder()
    const storage = await openStorage(dataDir, Date.now)
    await storage.close()
    await expect(prepareDemo(dataDir)).rejects.toThrow('holds something else')
  })
})
