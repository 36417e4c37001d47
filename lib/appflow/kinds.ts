// What reads and changes answer, as screens show it: types alone.

/** What was found of one thing. `could-not-tell` is no pass. */
export interface Finding {
  verdict: 'pass' | 'warn' | 'fail' | 'could-not-tell'
  /** Why, in plain sentences. */
  reason: string
  /** What to do; missing where there is nothing to do. */
  remedy?: string
}

/** One line of a checklist. */
export interface Line<Id extends string = string> extends Finding {
  id: Id
  title: string
}

/** A Lambda function as the console shows it. Of its configuration nothing that may hold secrets: no environment. */
export interface FunctionView {
  name: string
  arn: string
  description: string
  /** Absent for container images. */
  runtime?: string
  /** Seconds. */
  timeout?: number
  /** MB. */
  memory?: number
  /** ISO 8601. */
  modifiedAt?: string
  codeSha256?: string
}

/** With what only the Get operations tell. */
export interface FunctionDetail extends FunctionView {
  state?: string
  stateReason?: string
  lastUpdateStatus?: string
  lastUpdateReason?: string
  /** `$LATEST` or a number. */
  version?: string
  logGroup: string
}

/** The lines of the checklist before a registration, in order. */
export type PreflightId = 'function' | 'place' | 'policy' | 'timeout' | 'memory' | 'label'

/** What is known before a connector is registered or its registration updated. */
export interface Preflight {
  lines: Line<PreflightId>[]
  /** The worst of the lines. */
  verdict: Finding['verdict']
  /** What was read of the function. */
  detail?: FunctionDetail
  /** Adds the missing permission: for the AWS CLI, in a POSIX shell. Given where the policy does not admit AppFlow or could not be read. */
  command?: string
}

/** What may have become of a connector's function since it was registered. */
export type DriftId = 'function' | 'policy' | 'code'

/** How a connector stands to its function now; AppFlow itself goes on serving what it cached. */
export interface Drift {
  label: string
  lambdaArn: string
  lines: Line<DriftId>[]
  /** The worst of the lines. */
  verdict: Finding['verdict']
  /** ISO 8601. */
  registeredAt?: string
  /** When the function was last changed, ISO 8601. */
  modifiedAt?: string
  codeSha256?: string
}

/** A connection profile that uses a connector. Times are ISO 8601. */
export interface ProfileView {
  name: string
  arn: string
  /** `Public` or `Private`. */
  connectionMode?: string
  /** The secret that AppFlow keeps the credentials in. */
  credentialsArn?: string
  createdAt?: string
  lastUpdatedAt?: string
}

/** A flow that uses a connector. Times are ISO 8601. */
export interface FlowView {
  name: string
  arn: string
  description: string
  /** As `Active`, `Suspended`. */
  status?: string
  uses: 'source' | 'destination' | 'both'
  /** The other end: a connector's label, or the type of one that AWS provides. */
  otherEnd: string
  /** As `Scheduled`, `OnDemand`. */
  triggerType?: string
  createdAt?: string
}

/** What came of a test call. */
export interface TestCall {
  /**
   * `described`: a description that AppFlow can use. `refused`: the connector answered that it failed. `invalid`: something else than a
   * description. `crashed`: the function ended with an error. `notRun`: Lambda did not run it.
   */
  outcome: 'described' | 'refused' | 'invalid' | 'crashed' | 'notRun'
  /** What is wrong, one plain sentence each; empty where all is well. */
  problems: string[]
  /** What the function answered, as text, at most 16,384 characters of it. Never markup. */
  payload: string
  /** Bytes of the whole answer. */
  size: number
  /** `payload` is not all. */
  cut: boolean
  /** `$LATEST` or a number. */
  executedVersion?: string
  logGroup: string
}
