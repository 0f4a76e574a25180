import { expect } from '@playwright/test'
import { journey } from '../support/journey.ts'
import { joinAsGuest, Municipality, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'

const field = 'Handling'

journey(
  'The server is killed under typing: nothing that was shown as saved is lost, and everybody comes back by themselves',
  async ({ stage }) => {
    const server = await stage.startServer()
    const municipality = await Municipality.setUp(server)
    const consultant = await municipality.addConsultant('Karen')
    const school = await municipality.addSchool('Fjordskolen')
    const day = await planWorkshop(consultant, { title: 'Fravær', schools: [school], perSchool: ['meeting-diamond'] })
    const { code } = await openDay(consultant, day)
    const { id } = day.board('meeting-diamond', school)
    const arrive = async (name: string) => {
      const person = await stage.arrive(name, { server, as: await joinAsGuest(server.origin, { code, name, school }) })
      person.ears.forgiveNetTrouble()
      const board = new BoardForm(person.page)
      await board.open(id)
      return board
    }
    const [mette, jonas] = [await arrive('Mette'), await arrive('Jonas')]

    let written = ''
    for (const words of ['Første runde. ', 'Anden runde. ']) {
      await journey.step(`kill -9 after “${words.trim()}”`, async () => {
        await mette.writeInField(field, words)
        written += words
        await mette.expectSaved()
        // In the middle of the next sentence.
        await mette.page.keyboard.type('og så')
        await server.kill()
        await mette.expectOffline()
        await mette.page.keyboard.type(' gik det hele i sort. ')
        written += 'og så gik det hele i sort. '
        await server.startAgain()
        await mette.expectSaved()
        await mette.expectInField(field, written)
        await jonas.expectInField(field, written)
      })
    }

    await journey.step('what is on disk is what was shown', async () => {
      const reader = await stage.arrive('Karen', { server, as: consultant })
      const board = new BoardForm(reader.page)
      await board.open(id)
      await board.expectInField(field, written)
      const { body } = await consultant.try('GET', `/api/boards/${id}/fields`)
      expect(body).toMatchObject({ fields: { action: written } })
    })
  },
)
