/** What a thread of the log starts with. Plain JavaScript: in Node 20 a thread doesn't inherit the process's TypeScript loader. */
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
