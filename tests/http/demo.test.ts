import { describe, expect, it, onTestFinished } from 'vitest'
import { pino } from 'pino'
import { assemble } from '../../server/assemble.ts'
import { readConfig } from '../../server/config.ts'
import { greetInDemo } from '../../server/demo/greet-in-demo.ts'
import { admin, consultants, demoPassword, schools } from '../../server/demo/people.ts'
import { prepareDemo } from '../../server/demo/prepare-demo.ts'
import { openStorage } from '../../server/storage/open-storage.ts'
import { AuthorsAnswer, BoardFields, BoardsAnswer, type Board } from '../../shared/api/boards.ts'
import { JoinAnswer, WorkshopsAnswer } from '../../shared/api/workshops.ts'
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

describe('The example municipality', () => {
  it('has a day that is open and one that is over, with boards that schools have written on', async () => {
    const { server, joinCode, signIn } = await startDemo()
    const consultant = await signIn(consultants[0].email)
    const { workshops } = await consultant.ask(WorkshopsAnswer, 'GET', '/api/workshops')
    expect(workshops.map(({ title, state, schools: those }) => [title, state, those.length])).toEqual([
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
