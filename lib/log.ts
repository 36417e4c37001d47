import 'server-only'
import pino from 'pino'

/** All that a line of the log may say besides its time, level and event. Never what somebody typed into a form. */
export interface LogFields {
  /** Concerns who may do what. */
  security?: boolean
  /** Id, never a name or address. */
  person?: string
  /** Hash of the session. */
  session?: string
  /** Where the request came from. */
  address?: string
  method?: string
  /** Of an address only what stands before its `?`: one-time links carry their token after it. */
  path?: string
  status?: number
  connection?: string
  /** As `appflow.registerConnector`; of a read its name. */
  action?: string
  operationId?: string
  /** The code of a failure, or of an error of Node's, of PostgreSQL's or of AWS's. */
  code?: string
  /** The class of an error, never what it says: that may repeat what it was given. */
  error?: string
  /** Where it was thrown: functions and lines of the product. */
  frames?: string[]
  /** By which Next's error page names an error. */
  digest?: string
  /** AWS's. */
  requestId?: string
  count?: number
  durationMs?: number
  /** A sentence of the console's own. */
  text?: string
}

type Level = 'info' | 'warn' | 'error'

// A type that lists each field cannot forget one.
const allowed: Record<keyof LogFields, 'text' | 'plain'> = {
  security: 'plain',
  person: 'text',
  session: 'text',
  address: 'text',
  method: 'text',
  path: 'text',
  status: 'plain',
  connection: 'text',
  action: 'text',
  operationId: 'text',
  code: 'text',
  error: 'text',
  frames: 'text',
  digest: 'text',
  requestId: 'text',
  count: 'plain',
  durationMs: 'plain',
  text: 'text',
}

const longest = 500
/** Control characters, what turns the direction of text, line ends of Unicode, invisible characters, halves of pairs. */
const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu

/** A text as the log shows it: in one line, in one direction, at most 500 characters. */
export const safeText = (text: string): string =>
  text
    .slice(0, longest)
    .replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .slice(0, longest)

const safe = (name: keyof LogFields, value: unknown): unknown => {
  if (allowed[name] === 'plain') return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
  if (Array.isArray(value)) return value.slice(0, 8).map((one) => safeText(String(one)))
  if (typeof value !== 'string') return undefined
  return safeText(name === 'path' ? value.replace(/[?#].*$/s, '') : value)
}

/** The fields of a line: those that are allowed, made safe. What else an object carries is left out. */
export const lineOf = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(
    (Object.keys(allowed) as (keyof LogFields)[])
      .map((name) => [name, fields[name] === undefined ? undefined : safe(name, fields[name])] as const)
      .filter(([, value]) => value !== undefined),
  )

let logger: pino.Logger | undefined

/** Where lines go; pino's own destination unless a test names another one. */
export const logTo = (destination: pino.DestinationStream): void => {
  logger = pino({ base: undefined, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

/**
 * Writes one line of JSON to standard output.
 *
 * @param event What happened, in a few words of the console's own.
 */
export function log(event: string, fields: LogFields = {}, level: Level = 'info'): void {
  if (!logger) logTo(pino.destination({ dest: 1, sync: true }))
  logger?.[level](lineOf(fields), safeText(event))
}

/**
 * Keeps what strangers can cause at will from filling the log.
 *
 * @returns asked before each line: how many were left out since the last one, or nothing when this one is left out too
 */
export function sparingly(perMinute: number, now = Date.now): () => number | undefined {
  let minute = 0
  let written = 0
  let leftOut = 0
  return () => {
    const current = Math.floor(now() / 60_000)
    if (current !== minute) {
      minute = current
      written = 0
    }
    if (written >= perMinute) {
      leftOut++
      return undefined
    }
    written++
    const count = leftOut
    leftOut = 0
    return count
  }
}
