/** A WebSocket that lets another hand decide what goes out: y-websocket takes such a class and sends everything through it. */
type SocketClass = new (url: string | URL, protocols?: string | string[]) => WebSocket

/** `pass` answers with the frames to send in place of the given one. */
export function sievedSocket(Base: SocketClass, pass: (frame: Uint8Array) => Uint8Array[]): typeof WebSocket {
  class SievedSocket extends Base {
    override send(frame: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (!(frame instanceof Uint8Array)) throw new TypeError('y-websocket sends bytes')
      // y-websocket answers what comes in while the line is being hung up; nobody would hear it, and browsers complain.
      if (this.readyState > this.OPEN) return
      for (const out of pass(frame)) super.send(out as Uint8Array<ArrayBuffer>)
    }
  }
  return SievedSocket as unknown as typeof WebSocket
}
