/** What an operator is told when something did not work. Plain data: it crosses from server to browser. */
export interface Failure {
  /** AWS's exception name, or one of ours: `Invalid`, `TimedOut`, `Unreachable`, `RecordUnavailable`, `Resubmitted`, `GroupMoved`, `TooLarge`, `NotFound`. */
  code: string
  /** What happened, in one plain sentence. */
  title: string
  /** What to do next, in one plain sentence. */
  next: string
  /** AWS's own text, unchanged. Empty when AWS said nothing. */
  message: string
  requestId?: string
  httpStatus?: number
  /** ISO 8601. */
  at: string
  /** Complaints that belong to a form field, by field path (`connectors.0.id`). */
  fields?: Record<string, string>
  /** AWS's ErrorDetails or fieldList, one line each. */
  details?: string[]
  /** True where trying again cannot do harm. */
  retryable: boolean
  /** The service refuses this connection every call, not only this one: its pages say so once, and what remains possible. */
  refusesAll?: true
}

/** What a server action answers. It never throws. */
export type Result<T> =
  | { status: 'succeeded'; operationId: string; value: T }
  /** Nothing was changed; with the code `Partial` a part was, and submitting again does the rest. `nextOperationId` is for the corrected submit. */
  | { status: 'failed'; failure: Failure; nextOperationId: string }
  /** AWS's answer was lost, or was an error that leaves open whether the change was made (`failure`): the console is reading AWS to learn what is true. */
  | { status: 'checking'; operationId: string; failure?: Failure }
  /** AWS did it and answered, but our record of the outcome could not be written yet. */
  | { status: 'unrecorded'; operationId: string; value: T }

/** One answer of a read, with its age. */
export interface Reading<T> {
  value: T
  /** When AWS answered, ISO 8601. */
  asOf: string
}

/** A list that follows every page token. */
export interface Listing<T> {
  items: T[]
  /** When AWS answered the first page, ISO 8601. */
  asOf: string
  /** False while further pages are on their way, and for good when `incomplete` says why. */
  complete: boolean
  /** Why the list ends before AWS's list does, in plain words. */
  incomplete?: string
}

/** The life of one recorded change. `absent`: AWS was read and does not hold it. `unresolved`: a person has to look. */
export type OperationState = 'intended' | 'succeeded' | 'failed' | 'unknown' | 'absent' | 'unresolved'

/** A recorded change as pages show it. Times are ISO 8601. */
export interface OperationView {
  id: string
  /** As `appflow.registerConnector`. */
  action: string
  connection: string
  account: string
  region: string
  target: string
  state: OperationState
  /** What was asked, with everything that looks like a credential masked. */
  input?: unknown
  /** What AWS answered. */
  value?: unknown
  failure?: Failure
  requestId?: string
  resourceId?: string
  /** Same-origin path of what was created, when it is known. */
  href?: string
  /** Who asked for it, with their role at the time. */
  actor?: { id: string; name: string; role?: Role }
  /** What a person found out of an unresolved one. */
  settled?: { at: string; by: string; made: boolean; note: string }
  /** Its rows of the audit, in order; `by` where it was somebody else than who asked for it. */
  events: { seq: number; at: string; kind: string; text: string; by?: string }[]
  createdAt: string
}

/** What a form sends to a server action. */
export interface ActionRequest {
  /** The connection of the page's address. */
  connection: string
  /** The id that the server rendered the form with. */
  operationId: string
  /** JSON text of the form's values. Text, because what carries an action's arguments drops reserved keys without a word. */
  input: string
}

/** A server action as forms see it. `Input` is what its text holds; the type only ties a form to its action. */
export interface Action<Input, Value> {
  (request: ActionRequest): Promise<Result<Value>>
  readonly input?: Input
}

/** What a person may do: look; change AWS; and, on all connections, decide who may and where. */
export type Role = 'viewer' | 'operator' | 'admin'

/** How the console signs in to AWS for a live connection. The external id is made by the console. */
export type CredentialsSource =
  | { kind: 'default' }
  | { kind: 'profile'; profile: string }
  | { kind: 'role'; roleArn: string; externalId: string }

/** Stands for the account of a live connection while AWS has not told whose the credentials are. */
export const accountUnknown = 'unknown'

/** A connection as pages show it to one person. */
export interface ConnectionView {
  id: string
  name: string
  /** `console`: no AWS account at all, for what concerns the console itself. */
  kind: 'sandbox' | 'live' | 'console'
  /** Shown in the badge: `Sandbox`, `Live`, `Live · production`, `Console`. */
  badge: string
  production: boolean
  /** Nothing is changed in AWS through it, by anyone. */
  readOnly: boolean
  /** 12 digits, or {@link accountUnknown}; empty for the console itself. */
  account: string
  region: string
  /** The role of the person who looks. */
  role: Role
  /** Why this person cannot change anything in AWS here; nothing where they can. */
  noChange?: string
}
