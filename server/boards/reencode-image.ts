/**
 * A picture from outside, made anew: only pixels come through.
 *
 * Invariants
 * - The kind is told from the first bytes, not from a name or a header; SVG and everything else that isn't a picture of pixels is refused.
 * - Size is read from the header, before anything is decoded: a small file that unfolds into gigabytes is refused unseen.
 * - What is kept has no metadata: no place, no camera, no thumbnail, nothing appended. It is turned as the camera was held.
 */
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'

export interface ReencodedImage {
  bytes: Uint8Array
  mimeType: 'image/png' | 'image/jpeg' | 'image/webp'
  width: number
  height: number
}

type Kind = 'png' | 'jpeg' | 'webp' | 'gif'

const decodeSeconds = 10
/** No more frames than these are looked at; the first is what is kept. */
const onlyFirstFrame = 1

export async function reencodeImage(bytes: Uint8Array): Promise<ReencodedImage> {
  const kind = kindOf(bytes)
  if (!kind) throw new AppError('badUpload')
  const options = {
    failOn: 'error',
    limitInputPixels: limits.imagePixels,
    pages: onlyFirstFrame,
    sequentialRead: true,
  } as const
  const metadata = await readMetadata(bytes, options)
  if (metadata.format !== kind || !metadata.width || !metadata.height) throw new AppError('badImage')
  if (metadata.width * metadata.height > limits.imagePixels) throw new AppError('imageTooLarge')
  const pipeline = sharp(bytes, options)
    .timeout({ seconds: decodeSeconds })
    .rotate()
    .resize({ width: limits.imageSide, height: limits.imageSide, fit: 'inside', withoutEnlargement: true })
  try {
    const { data, info } = await encode(pipeline, kind, metadata).toBuffer({ resolveWithObject: true })
    return {
      bytes: data,
      mimeType: info.format === 'jpeg' ? 'image/jpeg' : 'image/webp',
      width: info.width,
      height: info.height,
    }
  } catch (cause) {
    throw new AppError('badImage', { cause })
  }
}

/** Photographs stay JPEG; drawings and whatever may be see-through become lossless or nearly lossless WebP. */
function encode(pipeline: Sharp, kind: Kind, { hasAlpha }: Metadata): Sharp {
  if (kind === 'jpeg') return pipeline.jpeg({ quality: 85, mozjpeg: true })
  if (kind === 'png' || kind === 'gif') return pipeline.webp({ nearLossless: true, quality: 80 })
  return pipeline.webp({ quality: 85, alphaQuality: hasAlpha ? 100 : 85 })
}

async function readMetadata(bytes: Uint8Array, options: SharpOptions): Promise<Metadata> {
  try {
    return await sharp(bytes, options).metadata()
  } catch (cause) {
    const isTooLarge = cause instanceof Error && /pixel limit/i.test(cause.message)
    throw new AppError(isTooLarge ? 'imageTooLarge' : 'badImage', { cause })
  }
}

function kindOf(bytes: Uint8Array): Kind | null {
  const starts = (text: string, at = 0) => Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('\xff\xd8\xff')) return 'jpeg'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  if (starts('GIF87a') || starts('GIF89a')) return 'gif'
  return null
}
