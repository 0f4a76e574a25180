/** Messages as a server sends them over a WebSocket (RFC 6455, section 5.2): binary, whole, unmasked, one behind the other. */
const binary = 0x82

export function frameForSocket(messages: readonly Uint8Array[]): Buffer {
  const length = messages.reduce((sum, message) => sum + headerLength(message.length) + message.length, 0)
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  for (const message of messages) {
    at = writeHeader(bytes, at, message.length)
    bytes.set(message, at)
    at += message.length
  }
  return bytes
}

const headerLength = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** Answers where the message begins. */
function writeHeader(bytes: Buffer, at: number, length: number): number {
  bytes[at] = binary
  if (length < 126) {
    bytes[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    bytes[at + 1] = 126
    return bytes.writeUInt16BE(length, at + 2)
  }
  bytes[at + 1] = 127
  return bytes.writeBigUInt64BE(BigInt(length), at + 2)
}
