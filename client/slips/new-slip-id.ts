import { idFromBytes, SlipId } from '../../shared/ids.ts'

export const newSlipId = (): SlipId => SlipId.parse(idFromBytes(crypto.getRandomValues(new Uint8Array(16))))
