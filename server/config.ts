/** What is set from outside, read from the environment once. A wrong value stops the start. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error.ts'

export interface Config {
  /** 0: any free port (tests). */
  port: number
  host: string
  /** The address that people type, when a proxy stands in front: `https://tavle.example.dk`. Null: the address of the request. */
  publicOrigin: string | null
  /** How many proxies stand in front, each adding one entry to X-Forwarded-For. */
  proxyHops: number
  /** Where the server says how it is, to whoever runs it. Null: nowhere. */
  metrics: { host: string; port: number } | null
  dataDir: string
  tldrawLicenseKey: string | null
  logLevel: LogLevel
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((number) => number <= most)

const hostName = z
  .string()
  .regex(/^[\w.:-]+$/)
  .default('127.0.0.1')

/** Each variable with what it may be, in words. */
const variables = {
  PORT: { schema: wholeNumber(65_535).default(3000), expects: 'a port number between 0 and 65535' },
  HOST: { schema: hostName, expects: 'a host name or an address, such as 0.0.0.0' },
  PUBLIC_ORIGIN: {
    schema: z.string().refine(isOrigin).optional(),
    expects: 'an address without a path, such as https://tavle.example.dk',
  },
  PROXY_HOPS: { schema: wholeNumber(10).default(0), expects: 'a number of proxies between 0 and 10' },
  METRICS_PORT: { schema: wholeNumber(65_535).optional(), expects: 'a port number between 0 and 65535' },
  METRICS_HOST: { schema: hostName, expects: 'a host name or an address, such as 127.0.0.1' },
  DATA_DIR: { schema: z.string().min(1).default('./data'), expects: 'the path of a folder' },
  DATABASE_URL: { schema: z.undefined(), expects: 'left unset: this version keeps its database in DATA_DIR' },
  REDIS_URL: { schema: z.undefined(), expects: 'left unset: this version runs in one process' },
  TLDRAW_LICENSE_KEY: {
    schema: z
      .string()
      .max(2_000)
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    expects: 'the key as it was given',
  },
  LOG_LEVEL: { schema: z.enum(logLevels).default('info'), expects: `one of ${logLevels.join(', ')}` },
} as const

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = <Name extends keyof typeof variables>(name: Name): z.output<(typeof variables)[Name]['schema']> => {
    const { schema, expects } = variables[name]
    // An empty variable is one that was meant to be unset: `PORT= npm start`.
    const parsed = schema.safeParse(environment[name] || undefined)
    if (!parsed.success) throw new StartError(`${name} has to be ${expects}.`)
    return parsed.data as z.output<(typeof variables)[Name]['schema']>
  }
  read('DATABASE_URL')
  read('REDIS_URL')
  const metricsPort = read('METRICS_PORT')
  const metricsHost = read('METRICS_HOST')
  return {
    port: read('PORT'),
    host: read('HOST'),
    publicOrigin: read('PUBLIC_ORIGIN')?.replace(/\/$/, '') ?? null,
    proxyHops: read('PROXY_HOPS'),
    metrics: metricsPort === undefined ? null : { host: metricsHost, port: metricsPort },
    dataDir: resolve(read('DATA_DIR')),
    tldrawLicenseKey: read('TLDRAW_LICENSE_KEY') ?? null,
    logLevel: read('LOG_LEVEL'),
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && text.replace(/\/$/, '') === origin
}
