import 'server-only'
import { type LogFields, log, sparingly } from '@/lib/log'

/** A name or number that a program gives, never a sentence. */
const wordOf = (value: unknown) => (typeof value === 'string' && /^[\w.@-]{1,80}$/.test(value) ? value : undefined)

/** A member of anything at all. */
const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined

/** Lines of the stack, without the message that stands before them: it may repeat what the error is about. */
function framesOf({ stack, name, message }: Error): string[] | undefined {
  const head = message ? `${name}: ${message}` : name
  if (!stack?.startsWith(head)) return undefined
  const lines = stack.slice(head.length).split('\n').slice(1)
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('at '))
}

/** What the log may say of anything thrown: its class, code and origin, and never its message. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const [name, made] = [wordOf(error.name) ?? 'Error', wordOf(error.constructor?.name)]
  return {
    error: made && made !== name ? `${made} ${name}` : name,
    code: wordOf(memberOf(error, 'code')) ?? wordOf(memberOf(error.cause, 'code')),
    digest: wordOf(memberOf(error, 'digest')),
    requestId: wordOf(memberOf(memberOf(error, '$metadata'), 'requestId')),
    frames: framesOf(error),
  }
}

const untold = new Map<string, ReturnType<typeof sparingly>>()

/**
 * Logs what nobody foresaw, of each event at most sixty times a minute. `fields` say where it happened; nothing of what was being
 * done is in them.
 */
export function logUnexpected(event: string, error: unknown, fields: LogFields = {}): void {
  const left = untold.get(event) ?? sparingly(60)
  untold.set(event, left)
  const count = left()
  if (count !== undefined) log(event, { ...errorFields(error), ...fields, count: count || undefined }, 'error')
}

/**
 * Makes lines of the log of what Next and others write to the terminal: there they print errors whole, and an error of the
 * database repeats what it was given.
 */
export function takeConsole(terminal: Pick<Console, 'error' | 'warn'> = console): void {
  const take =
    (level: 'warn' | 'error') =>
    (...said: unknown[]) => {
      const errors = said.filter((one) => one instanceof Error)
      for (const error of errors) log('said by the framework', errorFields(error), level)
      if (errors.length > 0) return
      log('said by the framework', { text: said.filter((one) => typeof one === 'string').join(' ') }, level)
    }
  terminal.error = take('error')
  terminal.warn = take('warn')
}
