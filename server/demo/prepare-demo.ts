/**
 * The example municipality's data folder: made once, whole or not at all, and opened for the day at every start.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { AccessChanges } from '../accounts/access-changes.ts'
import { StartError } from '../start-error.ts'
import { openStorage, type Storage } from '../storage/open-storage.ts'
import { databaseFile } from '../storage/sql/open-database.ts'
import type { WorkshopStore } from '../workshops/workshop.ts'
import { Workshops } from '../workshops/workshops.ts'
import { absenceDay } from './absence-day.ts'
import { fillMunicipality } from './fill-municipality.ts'
import { setDayGoing } from './live-day.ts'
import { admin } from './people.ts'
import { talkDay } from './talk-day.ts'

export async function prepareDemo(dataDir: string): Promise<{ joinCode: string }> {
  if (!existsSync(databaseFile(dataDir))) await makeFolder(dataDir)
  const storage = await openStorage(dataDir, Date.now)
  try {
    if (!(await storage.accounts.findByEmail(admin.email))) {
      throw new StartError(`DATA_DIR ${dataDir} holds something else than the example. Choose another folder for it.`)
    }
    return { joinCode: await openToday(storage) }
  } finally {
    await storage.close()
  }
}

/** Filled beside and then renamed, so that a start that was cut short leaves no half municipality. */
async function makeFolder(dataDir: string): Promise<void> {
  const unfinished = `${dataDir}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const storage = await openStorage(unfinished, Date.now)
  try {
    await fillMunicipality(storage, Date.now())
  } finally {
    await storage.close()
  }
  try {
    renameSync(unfinished, dataDir)
  } catch (error) {
    throw new StartError(`DATA_DIR ${dataDir} is no empty folder. Choose another one for the example.`, error)
  }
}

/** The day is always today, open and under way, and the one to come is to come: whoever comes back tomorrow finds the example as it was. */
async function openToday(storage: Storage): Promise<string> {
  const { workshops: store } = storage
  const workshops = new Workshops({ store, changes: new AccessChanges(), clock: Date.now })
  const [planned] = (await store.list()).filter(({ title }) => title === absenceDay.title)
  if (!planned) throw new StartError('The example’s workshop has been deleted. Delete the folder to make it anew.')
  await workshops.closeOverdue()
  await store.change(planned.id, { date: dayIn(0) })
  const now = await workshops.find(planned.id)
  if (now) await workshops.open(now)
  await setDayGoing(storage, planned.id, Date.now())
  await moveOn(store)
  return (await workshops.find(planned.id))?.joinCode ?? ''
}

/** Next week's talk is never behind us. */
async function moveOn(store: WorkshopStore): Promise<void> {
  const today = dayIn(0)
  const talk = (await store.list()).find(({ title }) => title === talkDay.title)
  if (talk && talk.date <= today) await store.change(talk.id, { date: dayIn(talkDay.inDays) })
}

const dayIn = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
