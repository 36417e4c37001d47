import { randomUUID } from 'node:crypto'
import { Accounts, type SandboxAccount } from './account'
import { readScope } from './credentials'
import { errorResponse } from './errors'
import { Exchange } from './exchange'
import { type Account, Fault, type SandboxService } from './kit'
import { clockOf } from './ledger'
import { type Named, type Router, routerOf } from './routes'
import { authorize, signedIn } from './sign-in'

/** What to do with the connection: answer it, answer it with half of the body, reset it, or leave it waiting. */
export type Answer = { kind: 'response' | 'half'; response: Response } | { kind: 'reset' } | { kind: 'hang' }

export interface SandboxOptions {
  services: SandboxService[]
  /** Where state is kept; without it in memory. */
  dataDir?: string
  /** Access key of the account that starts with demonstration data. */
  demoAccount?: string
  /** Numbers from 0 to below 1, for rules with a probability. */
  random?: () => number
  /** Real time in milliseconds since the epoch. */
  realTime?: () => number
}

export const defaultDemoAccount = '111122223333'

/** The AWS of the sandbox, without a listener: requests in, answers out. */
export class Sandbox {
  readonly services: SandboxService[]
  readonly demoAccount: string
  private readonly accounts: Accounts
  private readonly bySigningName: Map<string, { service: SandboxService; route: Router }>
  private readonly random: () => number
  private readonly realTime: () => number

  constructor(options: SandboxOptions) {
    this.services = options.services
    this.demoAccount = options.demoAccount ?? defaultDemoAccount
    this.accounts = new Accounts(options.dataDir)
    this.random = options.random ?? Math.random
    this.realTime = options.realTime ?? Date.now
    this.bySigningName = new Map(
      options.services.map((service) => {
        const { signingName, endpointPrefix } = service.model.metadata
        return [signingName ?? endpointPrefix, { service, route: routerOf(service.model) }]
      }),
    )
  }

  account(key: string): SandboxAccount {
    return this.accounts.get(key)
  }

  now(account: SandboxAccount): Date {
    return new Date(this.realTime() + (clockOf(account).get('advancedSeconds') ?? 0) * 1000)
  }

  /** The account in a Region; at first touch it gets what every account starts with. */
  region(account: SandboxAccount, region: string): Account {
    const view = account.region(region)
    const seeded = view.table<boolean>('sandbox.seeded')
    if (seeded.size < this.services.length) {
      const now = this.now(account)
      account.commit(() => {
        for (const service of this.services) {
          if (seeded.has(service.name)) continue
          service.seed?.(view, now)
          if (account.key === this.demoAccount) service.demo?.(view, now)
          seeded.set(service.name, true)
        }
      })
    }
    return view
  }

  /** Answers one AWS request. Never throws. */
  async handle(request: Request): Promise<Answer> {
    const requestId = randomUUID()
    const { pathname: path, searchParams: query } = new URL(request.url)
    const named: Named = { method: request.method, path, target: request.headers.get('x-amz-target') }
    let service: SandboxService | undefined
    try {
      const body = await request.text()
      named.action = actionOf(request.headers.get('content-type'), body)
      service = this.guess(named)
      const scope = readScope(request.headers.get('authorization'))
      const known = this.bySigningName.get(scope.service)
      service = known?.service
      if (!known)
        throw new Fault('UnknownOperationException', 404, `The sandbox does not imitate the service ${scope.service}.`)
      const match = known.route(named)
      if (!match)
        throw new Fault(
          'UnknownOperationException',
          404,
          `${request.method} ${path} is no operation of ${known.service.name}.`,
        )
      const { model } = known.service
      const caller = signedIn(scope, request.headers.get('x-amz-security-token'), model, this.realTime())
      const action = known.service.operations[match.operation]?.action ?? match.operation
      authorize(caller, model, `${scope.service}:${action}`)
      return await new Exchange(this, known.service, match, { ...scope, ...caller }, requestId, this.random).answer({
        query,
        headers: request.headers,
        body,
      })
    } catch (error) {
      return { kind: 'response', response: errorResponse(service?.model, asFault(error), requestId) }
    }
  }

  /** Whose errors an unsigned request should look like. */
  private guess(named: Named): SandboxService | undefined {
    return [...this.bySigningName.values()].find(({ route }) => route(named))?.service
  }
}

/** The operation that a form names, as the query protocol does. */
function actionOf(contentType: string | null, body: string): string | undefined {
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) return undefined
  return new URLSearchParams(body).get('Action') ?? undefined
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error
  console.error(error)
  return new Fault('InternalFailure', 500, 'The sandbox itself failed; its standard error says why.')
}
