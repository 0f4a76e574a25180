import { expect } from '@playwright/test'
import sharp from 'sharp'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'

journey(
  'A photograph is put on the board: others see it, and what the telephone wrote into it is gone',
  async ({ stage, town }) => {
    const { consultant, north, server } = town
    const day = await planWorkshop(consultant, { title: 'Billeder', schools: [north], perSchool: ['blank'] })
    const { code } = await openDay(consultant, day)
    const { id } = day.board('blank', north)
    const guest = await joinAsGuest(server.origin, { code, name: 'Mette', school: north })
    const [mette, karen] = [await stage.arrive('Mette', { as: guest }), await stage.arrive('Karen', { as: consultant })]
    const [hers, theirs] = [new BoardOnScreen(mette.page), new BoardOnScreen(karen.page)]
    await Promise.all([hers.open(id), theirs.open(id)])

    await hers.choosePicture({ name: 'tavle.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
    await hers.expectSaved()
    const picture = theirs.pictures().locator('img')
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

    const address = (await picture.getAttribute('src')) ?? ''
    const stored = await karen.page.request.get(new URL(address, karen.origin).href)
    expect((await sharp(await stored.body()).metadata()).exif).toBeUndefined()

    await journey.step('what is no picture gets a sentence, and the board stays as it was', async () => {
      const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
      await hers.choosePicture({ name: 'hej.svg', mimeType: 'image/svg+xml', buffer: script })
      await expect(mette.page.getByText(danish.board.picture.wrongKind, { exact: true })).toBeVisible()
      await expect(hers.pictures()).toHaveCount(1)
    })

    await journey.step('somebody outside of the workshop can’t see it', async () => {
      const stranger = await stage.arrive('En fremmed')
      const answer = await stranger.page.request.get(new URL(address, stranger.origin).href)
      expect([401, 403, 404]).toContain(answer.status())
    })
  },
)

const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7' } })
    .withExif({ IFD0: { Make: 'Fototelefon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 29/1 0/1' } })
    .jpeg()
    .toBuffer()
