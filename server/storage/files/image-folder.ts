/** Pictures as files in a folder: written beside, brought to disk, then renamed into place. */
import { mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageId } from '../../../shared/ids.ts'
import type { ImageFiles } from '../../boards/image-files.ts'
import type { Clock } from '../../clock.ts'
import { StorageFailing } from '../../rooms/update-log.ts'
import { StartError } from '../../start-error.ts'

export function imageFolder(dataDir: string, clock: Clock): ImageFiles {
  const folder = join(dataDir, 'images')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartError(`DATA_DIR ${dataDir} can’t be written to.`, error)
  }
  const pathOf = (id: ImageId) => join(folder, id)
  return {
    async write(id, bytes) {
      const unfinished = `${pathOf(id)}.part`
      try {
        await writeToDisk(unfinished, bytes)
        await rename(unfinished, pathOf(id))
        await syncFolder(folder)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw new StorageFailing('a picture can’t be written', { cause: error })
      }
    },
    async read(id) {
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async remove(ids) {
      for (const id of ids) await rm(pathOf(id), { force: true })
    },
    async removeOrphans(known, graceMs) {
      for (const name of await readdir(folder)) {
        const id = ImageId.safeParse(name)
        if (id.success && known.has(id.data)) continue
        const { mtimeMs } = await stat(join(folder, name))
        if (mtimeMs < clock() - graceMs) await rm(join(folder, name), { force: true })
      }
    },
  }
}

async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name is on disk only when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
