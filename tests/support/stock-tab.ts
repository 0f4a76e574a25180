import { onTestFinished } from 'vitest'
import type { BoardId } from '../../shared/ids.ts'
import { StockClient } from './stock-client.ts'
import type { SyncServer } from './sync-server.ts'

/** A stock client on the sync server of a test, gone when the test is over. */
export function openStockTab(server: SyncServer, boardId: BoardId, session: string): StockClient {
  const origin = `http://127.0.0.1:${server.port}`
  const client = new StockClient({ origin, cookieHeader: () => `session=${session}` }, boardId)
  onTestFinished(() => client.leave())
  return client
}
