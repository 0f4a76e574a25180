/**
 * The net between one browser and the server, as a cable that can be pulled: bytes go through a port of its own. `setOffline` of the
 * browser alone leaves open WebSockets as they are, so it can't show what a dead net does.
 */
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

export class Cable {
  readonly origin: string
  readonly #server: Server
  readonly #sockets: Set<Socket>
  #state: 'whole' | 'pulled' | 'silent' = 'whole'

  private constructor(server: Server, sockets: Set<Socket>, port: number) {
    this.#server = server
    this.#sockets = sockets
    this.origin = `http://127.0.0.1:${port}`
  }

  static async to(origin: string): Promise<Cable> {
    const port = Number(new URL(origin).port)
    const sockets = new Set<Socket>()
    const server = createServer((near) => cable.#join(near, port))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const cable = new Cable(server, sockets, typeof address === 'object' && address ? address.port : 0)
    return cable
  }

  /** Every connection breaks at once, and no new one comes about. */
  pull(): void {
    this.#state = 'pulled'
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Connections stay open and nothing comes through any more: what a laptop sees when the access point is gone. */
  fallSilent(): void {
    this.#state = 'silent'
  }

  mend(): void {
    // What was sent into the silence is gone; so are the connections that it was sent on.
    for (const socket of this.#sockets) socket.destroy()
    this.#state = 'whole'
  }

  async close(): Promise<void> {
    this.pull()
    const closed = once(this.#server, 'close')
    this.#server.close()
    await closed
  }

  #join(near: Socket, port: number): void {
    this.#keep(near)
    if (this.#state === 'pulled') {
      near.destroy()
      return
    }
    if (this.#state === 'silent') return
    const far = connect(port, '127.0.0.1')
    this.#keep(far)
    this.#carry(near, far)
    this.#carry(far, near)
  }

  #carry(from: Socket, to: Socket): void {
    from.on('data', (bytes: Buffer) => {
      if (this.#state === 'whole' && !to.destroyed) to.write(bytes)
    })
    from.on('close', () => {
      if (this.#state !== 'silent') to.destroy()
    })
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
  }
}
