/** Pictures to send: whole ones, and ones that aren't what they say. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const blue = { r: 30, g: 60, b: 160 }

export const samplePng = (width = 40, height = 30): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: blue } })
    .png()
    .toBuffer()

/** As a telephone makes it: lying on its side, with a place and a camera in it. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: blue } })
    .jpeg()
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Make: 'Fototelefon', Software: 'hemmeligt' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 29/1 0/1' },
      },
    })
    .toBuffer()

/** A few hundred bytes that say they are 30,000 pixels wide and as high. */
export function bomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
