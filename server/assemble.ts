/** Makes every part of the server once and joins them: the only file that knows them all. */
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { SchoolId } from '../shared/ids.ts'
import { AccessChanges } from './accounts/access-changes.ts'
import { makeKnownDevice } from './accounts/known-device.ts'
import { makeSessionCookie } from './accounts/session-cookie.ts'
import { Sessions } from './accounts/sessions.ts'
import { renewSetupToken } from './accounts/set-up.ts'
import { SignInLimits } from './accounts/sign-in-limits.ts'
import { makeApp, type App } from './app.ts'
import { BoardAccessDesk } from './boards/board-access-desk.ts'
import { BoardDigests } from './boards/board-digests.ts'
import { Boards } from './boards/boards.ts'
import type { LiveBoards } from './boards/live-boards.ts'
import { ShowBoards } from './boards/show-boards.ts'
import { Turns } from './boards/turns.ts'
import { SmallPictures } from './boards/small-pictures.ts'
import { UnusedImages } from './boards/unused-images.ts'
import { startChores } from './chores.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { assembleFacilitation } from './facilitation/assemble-facilitation.ts'
import { makeBoardSight } from './facilitation/board-sight.ts'
import { forgetBoard } from './facilitation/forget-board.ts'
import { makeScreenCookie } from './facilitation/screen-cookie.ts'
import { makeClientAddress } from './http/client-address.ts'
import { answerRequests, closeServer, listen, type Listening, type Pages } from './http/listen.ts'
import { openMetrics } from './http/metrics.ts'
import { makeOwnOrigin } from './http/own-origin.ts'
import { faultOf } from './http/fault.ts'
import { editPage } from './http/page-source.ts'
import { securityHeadersFor, type SecurityHeaders } from './http/security-headers.ts'
import { makeSpeak } from './http/speak.ts'
import { makeStaticFiles } from './http/static-files.ts'
import { projectRoot } from './project-root.ts'
import { realSchedule } from './rooms/schedule.ts'
import { Rooms } from './rooms/rooms.ts'
import { attachLiveSockets } from './sockets/attach-live-sockets.ts'
import { attachSockets, type SocketOptions } from './sockets/attach-sockets.ts'
import { SocketPlaces } from './sockets/socket-places.ts'
import { standingChores } from './standing-chores.ts'
import { openStorage, type Storage } from './storage/open-storage.ts'
import { JoinLimits } from './workshops/join-limits.ts'
import { Workshops } from './workshops/workshops.ts'

export interface AssembleOptions {
  log: Logger
  clock?: Clock
  /** Where the built pages are. */
  clientDir?: string
  /** Makes the built pages, if they have to be made. Done last: whatever else stands in the way of a start is said before. */
  build?: () => Promise<void>
  /** Serves the pages in place of the built ones (development: Vite). */
  pages?: (server: Server) => Promise<Pages>
}

export interface RunningServer {
  /** Where it is reached: the public address, or the one it listens on. */
  origin: string
  port: number
  /** Where it says how it is; null when nobody asked for that. */
  metricsPort: number | null
  /** For the set-up link; null when there is an admin. */
  setupToken: string | null
  app: App
  /** Takes no more requests, brings what is under way to disk, and lets go of everything. */
  close(): Promise<void>
}

const builtClient = join(projectRoot, 'dist/client')

export async function assemble(config: Config, options: AssembleOptions): Promise<RunningServer> {
  const { log, clock = Date.now, clientDir = builtClient } = options
  const storage = await openStorage(config.dataDir, clock)
  const server = createServer()
  try {
    const securityHeaders = securityHeadersFor(config.publicOrigin)
    const listening = await listen(server, { ...config, securityHeaders })
    await options.build?.()
    return await assembleOn({ storage, server, listening, securityHeaders }, config, {
      ...options,
      log,
      clock,
      clientDir,
    })
  } catch (error) {
    await closeServer(server, 0)
    await storage.close()
    throw error
  }
}

interface Ground {
  storage: Storage
  server: Server
  listening: Listening
  securityHeaders: SecurityHeaders
}
type Given = Required<Pick<AssembleOptions, 'log' | 'clock' | 'clientDir'>> & Pick<AssembleOptions, 'pages'>

async function assembleOn(ground: Ground, config: Config, given: Given): Promise<RunningServer> {
  const { storage, server, listening, securityHeaders } = ground
  const { port } = listening
  const { log, clock, clientDir, pages } = given
  const isHttps = config.publicOrigin?.startsWith('https:') ?? false
  const changes = new AccessChanges()
  const sessions = new Sessions({ store: storage.sessions, clock, changes })
  const workshops = new Workshops({ store: storage.workshops, changes, clock })
  const live = liveIn(() => rooms)
  const boards = new Boards({
    store: storage.boards,
    workshops,
    live,
    imageFiles: storage.imageFiles,
    leftovers: storage.leftovers,
    sight: makeBoardSight({ days: () => facilitation.days, clock }),
    onRemoved: (board) => forgetBoard(facilitation, board),
    changes,
    clock,
  })
  const desk = new BoardAccessDesk({ sessions, boards, schools: storage.schools, changes, clock })
  const rooms = new Rooms({
    log: storage.log,
    access: desk,
    schedule: { ...realSchedule, now: clock },
    onFailure: (boardId, error) => log.error({ boardId, ...faultOf(error) }, 'a room failed'),
  })
  const digests = new BoardDigests(storage.log, new SmallPictures(storage), clock)
  const unusedImages = new UnusedImages({ ...storage, clock })
  const showBoards = new ShowBoards(boards, workshops, digests)

  const shared = {
    accounts: storage.accounts,
    schools: storage.schools,
    sessions,
    cookie: makeSessionCookie(isHttps),
    changes,
    clientAddress: makeClientAddress(config.proxyHops),
    speak: await makeSpeak(),
    turns: new Turns(),
    ownOrigin: makeOwnOrigin(config.publicOrigin),
    clock,
    workshops,
    boards,
    showBoards,
    live,
  }
  const facilitation = assembleFacilitation({
    ...shared,
    storage,
    rooms,
    desk,
    digests,
    screenCookie: makeScreenCookie(isHttps),
    log,
  })
  let isDraining = false
  const app = makeApp({
    accounts: {
      ...shared,
      tokens: storage.tokens,
      limits: new SignInLimits(),
      knownDevice: makeKnownDevice(storage.deviceSecret, isHttps),
    },
    workshops: { ...shared, joinLimits: new JoinLimits() },
    boards: {
      ...shared,
      digests,
      unusedImages,
      log: storage.log,
      images: storage.images,
      imageFiles: storage.imageFiles,
    },
    facilitation,
    securityHeaders,
    serveStatic: makeStaticFiles(clientDir, editPage(config.tldrawLicenseKey)),
    isDraining: () => isDraining,
    log,
  })

  const livePages = (await pages?.(server)) ?? null
  listening.letIn()
  answerRequests(server, { fetch: app.fetch, securityHeaders, pages: livePages })
  const atDoor: Pick<SocketOptions, 'isOwnOrigin' | 'sessionIdOf' | 'securityHeaders' | 'places'> = {
    places: new SocketPlaces(),
    securityHeaders,
    isOwnOrigin: shared.ownOrigin.isOwnOrigin,
    sessionIdOf: ({ headers }) => shared.cookie.read(headers.cookie),
  }
  const sockets = attachSockets(server, { rooms, ...atDoor })
  const liveSockets = attachLiveSockets(server, { channel: facilitation.channel, ...atDoor })
  const metrics = await openMetrics(config.metrics, { rooms, boardSockets: sockets, liveSockets })
  const setupToken = await renewSetupToken({ accounts: storage.accounts, tokens: storage.tokens, clock })
  const stopChores = startChores(standingChores({ sessions, workshops, storage, facilitation, unusedImages }), log)
  return {
    origin: config.publicOrigin ?? `http://${hostInAddress(config.host)}:${port}`,
    port,
    metricsPort: metrics?.port ?? null,
    setupToken,
    app,
    close: once(async () => {
      isDraining = true
      stopChores()
      facilitation.channel.drain()
      await rooms.drain()
      await sockets.emptied(goodbyeMs)
      sockets.close()
      liveSockets.close()
      // Open until all is drained: how that goes is what one wants to see.
      metrics?.close()
      await livePages?.close()
      await closeServer(server)
      await storage.close()
    }),
  }
}

/** Asked for twice, done once: both wait for the same end. */
function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= act())
}

/** An address that a browser on this machine can open. */
function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** For everybody to hear that the server is about to restart. Part of what `run.ts` has patience for. */
const goodbyeMs = 1_000

/** Boards ask the rooms, and rooms ask what boards allow: one of the two has to be reached later. */
const liveIn = (rooms: () => Rooms): LiveBoards => ({
  present: (boardIds) =>
    boardIds.flatMap((boardId) =>
      rooms()
        .present(boardId)
        // A screen in the hall looks at a board, and nobody sits behind it.
        .filter(({ kind }) => kind !== 'link')
        .map(({ id, name, schoolId }) => ({
          boardId,
          id,
          name,
          schoolId: schoolId === null ? null : SchoolId.parse(schoolId),
        })),
    ),
  closeBoard: (boardId) => rooms().closeBoard(boardId),
})
