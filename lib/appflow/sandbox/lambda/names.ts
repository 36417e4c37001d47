import type { Account } from '@/lib/sandbox/kit'
import { lambdaFault } from './faults'
import { functionsOf, type LambdaFunction } from './tables'

/** A function as it was named: itself, or a version or alias of it. */
export interface Named {
  known: LambdaFunction
  /** Absent for the function itself, `$LATEST` included. */
  qualifier?: string
  /** ARN with the qualifier. */
  arn: string
}

/**
 * The function of a name, partial ARN or ARN, with a qualifier in it or beside it.
 * @throws Fault ResourceNotFoundException, in Lambda's words
 */
export function namedFunction(account: Account, given: string, beside?: string): Named {
  const parsed = /^(?:arn:aws[^:]*:lambda:([^:]+):)?(?:(\d{12}):)?(?:function:)?([\w-]+)(?::([\w$-]+))?$/.exec(given)
  const [, region = account.region, number = account.number, name = '', inside] = parsed ?? []
  const said = beside ?? inside
  const here = region === account.region && number === account.number
  const known = here ? functionsOf(account).get(name) : undefined
  const arn = `arn:aws:lambda:${region}:${number}:function:${name}${said ? `:${said}` : ''}`
  const exists =
    known && (said === undefined || said === '$LATEST' || said === '1' || Object.hasOwn(known.aliases ?? {}, said))
  if (!exists) throw lambdaFault('ResourceNotFoundException', `Function not found: ${arn}`)
  return { known, arn, ...(said === '$LATEST' ? {} : { qualifier: said }) }
}
