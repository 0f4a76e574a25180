/** `npm run dev`: the same server, with its pages made on the fly by Vite on the same port. It is restarted when its own files change. */
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createServer } from 'vite'
import { readConfig, type Config } from './config.ts'
import type { Pages } from './http/listen.ts'
import { editPage } from './http/page-source.ts'
import { projectRoot } from './project-root.ts'
import { run } from './run.ts'
import { endBecause } from './say.ts'

const pagesOf =
  (config: Config) =>
  async (server: Server): Promise<Pages> => {
    const vite = await createServer({
      root: join(projectRoot, 'client'),
      configFile: join(projectRoot, 'vite.config.ts'),
      server: { middlewareMode: true, hmr: { server } },
      plugins: [{ name: 'page-source', transformIndexHtml: editPage(config.tldrawLicenseKey) }],
    })
    return {
      answer: (request, response, next) => {
        if (request.url?.startsWith('/api')) next()
        else vite.middlewares(request, response, next)
      },
      close: () => vite.close(),
    }
  }

try {
  const config = readConfig(process.env)
  await run({ config, pages: pagesOf(config) })
} catch (error) {
  endBecause(error)
}
