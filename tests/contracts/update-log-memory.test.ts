import * as Y from 'yjs'
import { MemoryUpdateLog } from '../../server/storage/memory/update-log.ts'
import { newId } from '../../server/new-id.ts'
import { BoardId } from '../../shared/ids.ts'
import { describeUpdateLog } from './update-log-contract.ts'

describeUpdateLog('memory', async () => {
  const log = new MemoryUpdateLog()
  return {
    log,
    createBoard: async (epoch) => {
      const boardId = BoardId.parse(newId())
      const seed = new Y.Doc()
      seed.getMap('meta').set('canvas', 'blank')
      log.createBoard(boardId, epoch, Y.encodeStateAsUpdate(seed), seed.clientID)
      return boardId
    },
    deleteBoard: async (boardId) => log.deleteBoard(boardId),
    damage: async (boardId) => log.damage(boardId),
    breakStorage: async () => {
      log.isFailing = true
      return async () => {
        log.isFailing = false
      }
    },
    reopen: async () => log,
  }
})
