/**
 * What a service brings to the sandbox, and what the sandbox hands to its operations.
 * The protocol front end reads the wire form of every operation (method, path, bindings, constraints) from the
 * service's API model, so that an operation is only its behaviour.
 */

import { readFileSync } from 'node:fs'
import { MalformedPolicy, readPolicy } from './session-policy'

/**
 * A keyed collection of one sandbox account in one Region. Every `set` and `delete` is written to disk before the answer leaves;
 * what an operation changed before it threw is taken back.
 */
export interface Table<T> {
  get(id: string): T | undefined
  has(id: string): boolean
  /** Stores a copy of `value` as JSON keeps it (so no `Date`); a value that was changed in place must be set again to be kept. */
  set(id: string, value: T): void
  delete(id: string): void
  /** In the order of first insertion. */
  values(): T[]
  /** `limit` values that stand behind the position `after` and satisfy `where`; costs what it returns, however long the table. */
  page(limit: number, after?: number, where?: (value: T) => boolean): Page<T>
  readonly size: number
}

/** A part of a table. `next` is the position to go on from, absent at the end; positions stay valid while values come and go. */
export interface Page<T> {
  values: T[]
  next?: number
}

/** One account in one Region: the access key of the request names the account, its credential scope the Region. */
export interface Account {
  /** The access key, which is the namespace. */
  readonly key: string
  /** 12 digits: the access key when that is 12 digits, else 123456789012. */
  readonly number: string
  readonly region: string
  table<T>(name: string): Table<T>
}

/** Who signed a request. */
export interface Caller {
  arn: string
  /** As GetCallerIdentity's `UserId`. */
  id: string
}

export interface Call<Input> {
  input: Input
  account: Account
  /** The account's clock: real time plus what was advanced by control. */
  now: Date
}

/** A call as it came in: also by whom. */
export interface SignedCall<Input> extends Call<Input> {
  caller: Caller
}

/** The behaviour of one AWS operation. It throws {@link Fault} for what AWS refuses. */
export type Operation<Input, Output> = (call: Call<Input>) => Output

/** An error that AWS would answer. `code` is the exception's name; `undefined` answers without any code, as Greengrass does for invalid definitions. */
export class Fault extends Error {
  constructor(
    readonly code: string | undefined,
    readonly status: number,
    message: string,
    /** Further members of the error's body, by their wire name. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

/** One violation of the API model's constraints, found before an operation runs. */
export interface Violation {
  /** Wire path of the member, as `connectorProvisioningConfig.lambda.lambdaArn`. */
  member: string
  /** In AWS's words: "Member must satisfy regular expression pattern: …". */
  message: string
  /** What was given, undefined where nothing was; the redaction text for members that the model calls sensitive. */
  value?: unknown
}

/** The sentence in which AWS reports violations: "1 validation error detected: Value '…' at 'label' failed to satisfy constraint: …". */
export function violationsText(violations: Violation[]): string {
  const each = violations.map(({ member, message, value }) => {
    const given = value === undefined ? 'null' : `'${typeof value === 'string' ? value : JSON.stringify(value)}'`
    return `Value ${given} at '${member}' failed to satisfy constraint: ${message}`
  })
  return `${each.length} validation error${each.length === 1 ? '' : 's'} detected: ${each.join('; ')}`
}

/** A page token for a position: opaque to clients, and with its time of issue for services whose tokens die. */
export function pageToken(position: number, now: Date): string {
  return Buffer.from(`${position}.${now.getTime()}`).toString('base64url')
}

/** What {@link pageToken} made; undefined for a token that it never made or that is older than `lifetimeSeconds`. */
export function tokenPosition(
  token: string,
  now: Date,
  lifetimeSeconds = Number.POSITIVE_INFINITY,
): number | undefined {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(token, 'base64url').toString('latin1'))
  if (!match || now.getTime() - Number(match[2]) > lifetimeSeconds * 1000) return undefined
  return Number(match[1])
}

const sessionPrefix = 'sandbox-session.'

/** What a session token of the sandbox says; nothing is looked up when it comes back. */
export interface Session extends Caller {
  /** The access key that names the account. */
  account: string
  /** Session policy as JSON text: an action that it does not allow is denied. */
  policy?: string
  /** Milliseconds since the epoch, by the real clock: a session outlives an account's clock that is advanced. */
  expires?: number
}

/**
 * The token of a session.
 * @throws Fault MalformedPolicyDocumentException for a session policy that is none
 */
export function sessionToken(session: Session): string {
  try {
    if (session.policy !== undefined) readPolicy(session.policy)
  } catch (error) {
    if (error instanceof MalformedPolicy) throw new Fault('MalformedPolicyDocumentException', 400, error.message)
    throw error
  }
  return sessionPrefix + Buffer.from(JSON.stringify(session)).toString('base64url')
}

/** What {@link sessionToken} made; undefined for a token that it never made. */
export function sessionOf(token: string): Session | undefined {
  if (!token.startsWith(sessionPrefix)) return undefined
  try {
    const said: unknown = JSON.parse(Buffer.from(token.slice(sessionPrefix.length), 'base64url').toString())
    if (!isSession(said)) return undefined
    if (said.policy !== undefined) readPolicy(said.policy)
    return said
  } catch {
    return undefined
  }
}

function isSession(said: unknown): said is Session {
  if (typeof said !== 'object' || said === null) return false
  const text = (name: string): unknown => Object.getOwnPropertyDescriptor(said, name)?.value
  const optional = (name: string, type: string) => text(name) === undefined || typeof text(name) === type
  return (
    ['arn', 'id', 'account'].every((name) => typeof text(name) === 'string') &&
    optional('policy', 'string') &&
    optional('expires', 'number')
  )
}

/** Reads an API model that lies next to the calling module: `readModel(new URL('./model.json', import.meta.url))`. */
export function readModel(file: URL): ApiModel {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The subset of a botocore-style API model that the front end reads. */
export interface ApiModel {
  metadata: {
    protocol: string
    signingName?: string
    endpointPrefix: string
    targetPrefix?: string
    jsonVersion?: string
    /** Of the query protocol's answers. */
    xmlNamespace?: string
  }
  operations: Record<string, ApiOperation>
  shapes: Record<string, ApiShape>
}
export interface ApiOperation {
  name: string
  http: { method: string; requestUri: string; responseCode?: number }
  input?: { shape: string }
  output?: { shape: string; resultWrapper?: string }
  errors?: { shape: string }[]
}
export interface ApiShape {
  type: string
  members?: Record<string, ApiMember>
  member?: ApiMember
  key?: ApiMember
  value?: ApiMember
  required?: string[]
  enum?: string[]
  min?: number
  max?: number
  pattern?: string
  [trait: string]: unknown
}
export interface ApiMember {
  shape: string
  location?: 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode'
  locationName?: string
  [trait: string]: unknown
}

export interface SandboxOperation {
  /** Typed where it is defined; the front end only knows that the model's constraints held. */
  run: (call: SignedCall<never>) => unknown
  /** Answered status where it differs from the model's. */
  status?: number
  /** What IAM calls it, where that is not its own name: `InvokeFunction`. */
  action?: string
  /** Given for writes only: the id of what was created or changed, for the ledger of accepted writes. A call that changed no table is no write. */
  resourceId?: (output: never, input: never) => string
}

/** A service as the sandbox serves it. Registered in one list; the front end knows no service. */
export interface SandboxService {
  /** As in `greengrass`; also the prefix of operation names in faults and ledger: `greengrass.createConnectorDefinition`. */
  name: string
  model: ApiModel
  /** By AWS operation name (`CreateConnectorDefinition`). What the model has and this table lacks answers that the sandbox does not imitate it. */
  operations: Record<string, SandboxOperation>
  /** How this service words and codes violations of its model. */
  invalid: (violations: Violation[], operation: string) => Fault
  /** What every new account starts with: what the console cannot create. */
  seed?: (account: Account, now: Date) => void
  /** What the demo account has on top. */
  demo?: (account: Account, now: Date) => void
  /** Further control routes below `/_sandbox/<name>/`: `checks` answers `POST /_sandbox/evs/checks`. */
  control?: Record<string, (account: Account, now: Date, body: Record<string, unknown>) => unknown>
}
