/** Every sentence of ours, by language and by domain: one catalogue for pages and for the server's answers. Danish is written first; the others follow its keys. */
import { common as commonDa } from './da/common.ts'
import { errors as errorsDa } from './da/errors.ts'
import { front as frontDa } from './da/front.ts'
import { account as accountDa } from './da/account.ts'
import { admin as adminDa } from './da/admin.ts'
import { workshops as workshopsDa } from './da/workshops.ts'
import { join as joinDa } from './da/join.ts'
import { schools as schoolsDa } from './da/schools.ts'
import { board as boardDa } from './da/board.ts'
import { fields as fieldsDa } from './da/fields.ts'
import { sync as syncDa } from './da/sync.ts'
import { exports as exportsDa } from './da/exports.ts'
import { facilitation as facilitationDa } from './da/facilitation.ts'
import { participant as participantDa } from './da/participant.ts'
import { slips as slipsDa } from './da/slips.ts'
import { votes as votesDa } from './da/votes.ts'
import { remote as remoteDa } from './da/remote.ts'
import { controlRoom as controlRoomDa } from './da/control-room.ts'
import { runSheet as runSheetDa } from './da/run-sheet.ts'
import { screens as screensDa } from './da/screens.ts'
import { common as commonEn } from './en/common.ts'
import { errors as errorsEn } from './en/errors.ts'
import { front as frontEn } from './en/front.ts'
import { account as accountEn } from './en/account.ts'
import { admin as adminEn } from './en/admin.ts'
import { workshops as workshopsEn } from './en/workshops.ts'
import { join as joinEn } from './en/join.ts'
import { schools as schoolsEn } from './en/schools.ts'
import { board as boardEn } from './en/board.ts'
import { fields as fieldsEn } from './en/fields.ts'
import { sync as syncEn } from './en/sync.ts'
import { exports as exportsEn } from './en/exports.ts'
import { facilitation as facilitationEn } from './en/facilitation.ts'
import { participant as participantEn } from './en/participant.ts'
import { slips as slipsEn } from './en/slips.ts'
import { votes as votesEn } from './en/votes.ts'
import { remote as remoteEn } from './en/remote.ts'
import { controlRoom as controlRoomEn } from './en/control-room.ts'
import { runSheet as runSheetEn } from './en/run-sheet.ts'
import { screens as screensEn } from './en/screens.ts'

const da = {
  common: commonDa,
  errors: errorsDa,
  front: frontDa,
  account: accountDa,
  admin: adminDa,
  workshops: workshopsDa,
  join: joinDa,
  schools: schoolsDa,
  board: boardDa,
  fields: fieldsDa,
  sync: syncDa,
  exports: exportsDa,
  facilitation: facilitationDa,
  participant: participantDa,
  slips: slipsDa,
  votes: votesDa,
  remote: remoteDa,
  controlRoom: controlRoomDa,
  runSheet: runSheetDa,
  screens: screensDa,
}

const en = {
  common: commonEn,
  errors: errorsEn,
  front: frontEn,
  account: accountEn,
  admin: adminEn,
  workshops: workshopsEn,
  join: joinEn,
  schools: schoolsEn,
  board: boardEn,
  fields: fieldsEn,
  sync: syncEn,
  exports: exportsEn,
  facilitation: facilitationEn,
  participant: participantEn,
  slips: slipsEn,
  votes: votesEn,
  remote: remoteEn,
  controlRoom: controlRoomEn,
  runSheet: runSheetEn,
  screens: screensEn,
}

export const catalogue = { da, en } as const
export type Catalogue = typeof da
