import { type Behaviour, behaviours, type FaultRule } from './fault-rules'
import { Fault, type SandboxService } from './kit'

type NewRule = Omit<FaultRule, 'id'> & { id?: string }

/**
 * The rules of a control request: `{ rules: [...] }`, or one rule itself.
 * @throws Fault 400 for a rule that could never do what it says.
 */
export function readRules(body: Record<string, unknown>, services: SandboxService[]): NewRule[] {
  const { rules, account: _account, region: _region, operationId: _operationId, ...single } = body
  const given: unknown[] =
    rules === undefined ? [single] : Array.isArray(rules) ? rules : refuse('rules must be a list')
  return given.map((rule) => readRule(record(rule, 'A rule'), services))
}

function readRule(rule: Record<string, unknown>, services: SandboxService[]): NewRule {
  const known = new Set(['id', 'operation', 'exception', 'behaviour', 'probability', 'times', 'latencyMs'])
  for (const name of Object.keys(rule)) if (!known.has(name)) refuse(`A rule has no member ${name}`)
  const read: NewRule = {
    id: optional(rule.id, isText, 'id must be text'),
    operation:
      isText(rule.operation) && names(rule.operation, services)
        ? rule.operation
        : refuse(`There is no operation ${String(rule.operation)}`),
    exception: rule.exception === undefined ? undefined : readException(record(rule.exception, 'exception')),
    behaviour: optional(rule.behaviour, isBehaviour, `behaviour must be one of ${behaviours.join(', ')}`),
    probability: number(rule.probability, 'probability', { from: 0, to: 1 }),
    times: number(rule.times, 'times', { from: 1, to: 1_000_000, whole: true }),
    latencyMs: number(rule.latencyMs, 'latencyMs', { from: 0, to: 600_000 }),
  }
  if (read.exception && read.behaviour && read.behaviour !== 'latency')
    refuse('A rule has an exception or a behaviour, not both')
  if (!read.exception && !read.behaviour && read.latencyMs === undefined)
    refuse('A rule needs an exception, a behaviour or latencyMs')
  return read
}

function readException(exception: Record<string, unknown>): FaultRule['exception'] {
  return {
    code: isText(exception.code) ? exception.code : refuse('exception.code must be text'),
    status: number(exception.status, 'exception.status', { from: 400, to: 599, whole: true }),
    message: optional(
      exception.message,
      (value): value is string => typeof value === 'string',
      'exception.message must be text',
    ),
    members: exception.members === undefined ? undefined : record(exception.members, 'exception.members'),
  }
}

function names(operation: string, services: SandboxService[]): boolean {
  if (operation === '*') return true
  const [serviceName, name = ''] = operation.split('.', 2)
  const service = services.find((each) => each.name === serviceName)
  return (
    service !== undefined &&
    (name === '*' || Object.hasOwn(service.model.operations, name.charAt(0).toUpperCase() + name.slice(1)))
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
function isBehaviour(value: unknown): value is Behaviour {
  return behaviours.some((behaviour) => behaviour === value)
}

function optional<T>(value: unknown, is: (value: unknown) => value is T, otherwise: string): T | undefined {
  if (value === undefined) return undefined
  return is(value) ? value : refuse(otherwise)
}

function number(
  value: unknown,
  name: string,
  range: { from: number; to: number; whole?: boolean },
): number | undefined {
  if (value === undefined) return undefined
  const whole = !range.whole || Number.isInteger(value)
  if (typeof value === 'number' && whole && value >= range.from && value <= range.to) return value
  return refuse(`${name} must be ${range.whole ? 'a whole number ' : ''}from ${range.from} to ${range.to}`)
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(`${what} must be an object`)
  return Object.fromEntries(Object.entries(value))
}

function refuse(message: string): never {
  throw new Fault(undefined, 400, message)
}
