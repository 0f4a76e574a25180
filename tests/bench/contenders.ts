/** The servers that are measured, and what each of them is. */
import { roomLimits } from '../../server/rooms/room-limits.ts'

export interface Contender {
  id: string
  name: string
  /** The program, from this folder. */
  entry: string
  environment?: (dataDir: string) => Record<string, string>
  /** How clients speak to it. */
  speech: 'y-websocket' | 'hocuspocus'
  /** Whether a newcomer is given what others wrote before; and after a restart. */
  keeps: 'disk' | 'memory' | 'nothing'
}

const { tickMs, crowdTickMs, crowd } = roomLimits

export const contenders: readonly Contender[] = [
  { id: 'ours', name: 'Læringstavlen', entry: 'servers/ours.ts', speech: 'y-websocket', keeps: 'disk' },
  {
    id: 'limit',
    name: 'batching relay (the limit)',
    entry: 'servers/batching-relay.mjs',
    environment: () => ({ TICK_MS: String(tickMs), CROWD_TICK_MS: String(crowdTickMs), CROWD: String(crowd) }),
    speech: 'y-websocket',
    keeps: 'nothing',
  },
  { id: 'ws', name: 'bare ws relay', entry: 'servers/ws-relay.mjs', speech: 'y-websocket', keeps: 'nothing' },
  {
    id: 'y-memory',
    name: '@y/websocket-server, memory',
    entry: 'servers/y-websocket.mjs',
    speech: 'y-websocket',
    keeps: 'memory',
  },
  {
    id: 'y-level',
    name: '@y/websocket-server, LevelDB',
    entry: 'servers/y-websocket.mjs',
    environment: (dataDir) => ({ YPERSISTENCE: `${dataDir}/level` }),
    speech: 'y-websocket',
    keeps: 'disk',
  },
  {
    id: 'hocuspocus',
    name: 'Hocuspocus 3.4, SQLite',
    entry: 'servers/hocuspocus.mjs',
    speech: 'hocuspocus',
    keeps: 'disk',
  },
]

export function requireContender(id: string): Contender {
  const found = contenders.find((contender) => contender.id === id)
  if (!found) throw new Error(`no server is called ${id}: ${contenders.map((contender) => contender.id).join(', ')}`)
  return found
}
