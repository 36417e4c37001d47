import type { FaultRule } from './fault-rules'
import type { ApiModel, ApiOperation } from './kit'
import { membersOf, shapeOf } from './shapes'

/** Tokens that paging faults hand out; the services never see them, so a token that outlives its rule starts anew. */
const marker = 'sandbox-fault-'

/** The token members of an operation that pages; undefined for any other. */
export function tokenMember(model: ApiModel, operation: ApiOperation): string | undefined {
  const inputs = new Set(membersOf(model, operation.input).map(([name]) => name))
  return membersOf(model, operation.output).find(([name]) => /^nextToken$/i.test(name) && inputs.has(name))?.[0]
}

/** The input without a token of ours, and that token. */
export function takeFaultToken(input: object, member: string | undefined): { input: object; token?: string } {
  const token: unknown = member === undefined ? undefined : Object.getOwnPropertyDescriptor(input, member)?.value
  if (member === undefined || typeof token !== 'string' || !token.startsWith(marker)) return { input }
  return { input: Object.fromEntries(Object.entries(input).filter(([name]) => name !== member)), token }
}

/** A page as the rule distorts it. `token` is the one that the request came with. */
export function distortPage(
  rule: FaultRule,
  page: { model: ApiModel; operation: ApiOperation; member: string },
  output: object,
  token?: string,
): object {
  switch (rule.behaviour) {
    case 'repeatToken':
      return { ...output, [page.member]: `${marker}again` }
    case 'cyclicTokens':
      return { ...output, [page.member]: token === `${marker}a` ? `${marker}b` : `${marker}a` }
    case 'emptyPages': {
      const count = Number(token?.slice(`${marker}empty-`.length)) || 0
      const empty = membersOf(page.model, page.operation.output).flatMap(([name, { shape }]) =>
        shapeOf(page.model, shape).type === 'list' ? [[name, []]] : [],
      )
      return { ...Object.fromEntries(empty), [page.member]: `${marker}empty-${count + 1}` }
    }
    default:
      return output
  }
}
