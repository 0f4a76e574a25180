/** CRC-32 of a row's bytes: tells damage on disk from what was written. No defence against a person; those can't reach the file. */
import { crc32 } from 'node:zlib'

export const checksumOf = (payload: Uint8Array): number => crc32(payload)
