/** Everything that is kept, opened. */
import type { AccountStore } from '../accounts/account.ts'
import type { SchoolStore } from '../accounts/school.ts'
import type { SessionStore } from '../accounts/session-record.ts'
import type { TokenStore } from '../accounts/set-up.ts'
import type { BoardStore, ImageStore } from '../boards/board-record.ts'
import type { ImageFiles } from '../boards/image-files.ts'
import type { Leftovers } from '../boards/leftovers.ts'
import type { Clock } from '../clock.ts'
import type { BallotStore } from '../facilitation/ballot-store.ts'
import type { LiveStore } from '../facilitation/live-store.ts'
import type { SlipStore } from '../facilitation/slip-store.ts'
import type { UpdateLog } from '../rooms/update-log.ts'
import type { WorkshopStore } from '../workshops/workshop.ts'
import { holdDataFolder, makeDataFolder } from './data-folder.ts'
import { imageFolder } from './files/image-folder.ts'
import { busyTimeoutMs, databaseFile, openDatabase } from './sql/open-database.ts'
import { sqlAccounts } from './sql/sql-accounts.ts'
import { sqlBallots } from './sql/sql-ballots.ts'
import { sqlBoards } from './sql/sql-boards.ts'
import { sqlFacilitation } from './sql/sql-facilitation.ts'
import { sqlImages } from './sql/sql-images.ts'
import { sqlSchools } from './sql/sql-schools.ts'
import { sqlSessions } from './sql/sql-sessions.ts'
import { findDeviceSecret, sqlSetupToken } from './sql/sql-settings.ts'
import { sqlSlips } from './sql/sql-slips.ts'
import { sqlWorkshops } from './sql/sql-workshops.ts'
import { SqlUpdateLog } from './sql/update-log.ts'

export interface Storage {
  accounts: AccountStore
  schools: SchoolStore
  sessions: SessionStore
  tokens: TokenStore
  workshops: WorkshopStore
  boards: BoardStore
  images: ImageStore
  imageFiles: ImageFiles
  facilitation: LiveStore
  slips: SlipStore
  ballots: BallotStore
  log: UpdateLog
  leftovers: Leftovers
  deviceSecret: Uint8Array
  close(): Promise<void>
}

export async function openStorage(dataDir: string, clock: Clock): Promise<Storage> {
  makeDataFolder(dataDir)
  const letGo = holdDataFolder(dataDir)
  const database = await openDatabase(dataDir).catch((error: unknown) => {
    letGo()
    throw error
  })
  const imageFiles = imageFolder(dataDir, clock)
  const log = new SqlUpdateLog({ file: databaseFile(dataDir), busyTimeoutMs }, clock)
  return {
    accounts: sqlAccounts(database),
    schools: sqlSchools(database),
    sessions: sqlSessions(database),
    tokens: sqlSetupToken(database),
    workshops: sqlWorkshops(database),
    boards: sqlBoards(database),
    images: sqlImages(database),
    imageFiles,
    facilitation: sqlFacilitation(database),
    slips: sqlSlips(database),
    ballots: sqlBallots(database),
    log,
    leftovers: log,
    deviceSecret: await findDeviceSecret(database),
    async close() {
      await log.close()
      await database.destroy()
      letGo()
    },
  }
}
