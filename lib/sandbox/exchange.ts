import { setTimeout as sleep } from 'node:timers/promises'
import type { SandboxAccount } from './account'
import { boundOutput } from './bound-output'
import type { Scope } from './credentials'
import { inputDigest } from './digest'
import { completeFault } from './errors'
import { drawEffect, type FaultRule } from './fault-rules'
import type { Answer, Sandbox } from './handle'
import { readInput } from './input'
import { Fault, type SandboxService } from './kit'
import { ledgerOf } from './ledger'
import { writeOutput } from './output'
import { distortPage, takeFaultToken, tokenMember } from './page-faults'
import type { Match } from './routes'
import { isAwsJson, isQuery } from './shapes'
import type { SignedIn } from './sign-in'
import { xmlOutput } from './xml'

interface Wire {
  query: URLSearchParams
  headers: Headers
  body: string
}

/** One request of a known operation, from the fault rules to the answer. */
export class Exchange {
  private readonly name: string
  private readonly account: SandboxAccount

  constructor(
    private readonly sandbox: Sandbox,
    private readonly service: SandboxService,
    private readonly match: Match,
    private readonly scope: Scope & SignedIn,
    private readonly requestId: string,
    private readonly random: () => number,
  ) {
    this.name = `${service.name}.${match.operation.charAt(0).toLowerCase()}${match.operation.slice(1)}`
    this.account = sandbox.account(scope.account)
  }

  async answer(wire: Wire): Promise<Answer> {
    const pages = this.tokenMember !== undefined
    const { latencyMs, rule } = drawEffect(this.account, { operation: this.name, pages }, this.random)
    if (latencyMs > 0) await sleep(latencyMs, undefined, { ref: false })
    const before = rule && this.beforeCommit(rule)
    if (before) return before
    const response = this.run(wire, rule)
    return rule ? this.afterCommit(rule, await response.text(), response) : { kind: 'response', response }
  }

  private get model() {
    return this.service.model
  }

  private get operation() {
    const operation = this.model.operations[this.match.operation]
    if (!operation) throw new Error(`The API model has no operation ${this.match.operation}`)
    return operation
  }

  private get tokenMember() {
    return tokenMember(this.model, this.operation)
  }

  private beforeCommit({ exception, behaviour }: FaultRule): Answer | undefined {
    if (exception)
      throw completeFault(this.model, exception.code, exception.status, exception.message, exception.members)
    if (behaviour === 'throttle') throw completeFault(this.model, 'ThrottlingException', undefined, 'Rate exceeded')
    if (behaviour === 'refused')
      throw completeFault(this.model, 'AccessDeniedException', 403, 'This service is not available to this account.')
    if (behaviour === 'resetBeforeCommit') return { kind: 'reset' }
    if (behaviour === 'hang') return { kind: 'hang' }
    if (behaviour === 'html') {
      const page = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
      return {
        kind: 'response',
        response: new Response(page, { status: 502, headers: { 'content-type': 'text/html' } }),
      }
    }
    return undefined
  }

  private afterCommit({ behaviour }: FaultRule, body: string, { status, headers }: Response): Answer {
    if (behaviour === 'resetAfterCommit') return { kind: 'reset' }
    if (behaviour === 'hangAfterCommit') return { kind: 'hang' }
    if (behaviour === 'halfBody') return { kind: 'half', response: new Response(body, { status, headers }) }
    if (behaviour === 'invalidJson')
      return { kind: 'response', response: new Response(`${body.slice(0, -1)},`, { status, headers }) }
    if (behaviour === 'errorAfterCommit') {
      const code =
        ['InternalServerException', 'InternalServerErrorException'].find((name) => this.model.shapes[name]) ??
        'InternalFailure'
      throw completeFault(this.model, code, undefined, 'An internal error occurred')
    }
    return { kind: 'response', response: new Response(body, { status, headers }) }
  }

  private run(wire: Wire, rule: FaultRule | undefined): Response {
    const behaviour = this.service.operations[this.match.operation]
    if (!behaviour)
      throw new Fault('NotImplementedException', 501, `The sandbox does not imitate ${this.match.operation}.`)
    const read = readInput(this.model, this.operation, { ...wire, labels: this.match.labels })
    const member = this.tokenMember
    const { input, token } = takeFaultToken(read.input, member)
    const violations = read.violations
    if (violations.length > 0) throw this.service.invalid(violations, this.match.operation)
    const view = this.sandbox.region(this.account, this.scope.region)
    const now = this.sandbox.now(this.account)
    // The model's constraints held, which is all that an operation's own type of input says.
    const typed = input as never
    const output = this.account.commit(
      () => behaviour.run({ input: typed, account: view, caller: this.scope.caller, now }),
      (result) => {
        if (!behaviour.resourceId) return
        const resourceId = behaviour.resourceId(result as never, typed)
        this.enter(resourceId, input, now)
      },
    )
    const paged =
      rule && member !== undefined
        ? distortPage(rule, { model: this.model, operation: this.operation, member }, Object(output), token)
        : output
    const bound = boundOutput(this.model, this.operation.output, paged)
    if (bound) {
      const headers = { ...bound.headers, 'content-type': 'application/json', 'x-amzn-requestid': this.requestId }
      return new Response(bound.body, { status: bound.status ?? 200, headers })
    }
    return this.respond(
      behaviour.status ?? this.operation.http.responseCode ?? 200,
      writeOutput(this.model, this.operation.output, paged),
    )
  }

  private enter(resourceId: string, input: unknown, now: Date) {
    const { key, number } = this.account
    const at = now.toISOString()
    ledgerOf(this.account).set(this.requestId, {
      operation: this.name,
      account: key,
      number,
      region: this.scope.region,
      at,
      inputDigest: inputDigest(input),
      resourceId,
      requestId: this.requestId,
    })
  }

  private respond(status: number, output: object): Response {
    if (isQuery(this.model)) {
      const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': this.requestId }
      return new Response(xmlOutput(this.model, this.operation, output, this.requestId), { status, headers })
    }
    const headers = {
      'content-type': isAwsJson(this.model) ? 'application/x-amz-json-1.0' : 'application/json',
      'x-amzn-requestid': this.requestId,
    }
    return status === 204
      ? new Response(null, { status, headers })
      : new Response(JSON.stringify(output), { status, headers })
  }
}
