import { appflowPrincipal, conditionHolds, every, type Holds, keepsOthersOut, type Source } from './conditions'
import { type Element, readDocument, type Statement } from './document'
import { covers } from './wildcards'

/** What a policy says of AppFlow. */
export interface PolicyVerdict {
  /** `warn`: it lets AppFlow in, and AppFlow of other accounts too. */
  verdict: 'pass' | 'warn' | 'fail' | 'could-not-tell'
  /** Why, in plain sentences. */
  reason: string
  /** What to do; nothing where all is well. */
  remedy?: string
  /** Sids of the statements that decide it; `number 1` for one without. */
  statements: string[]
}

/** Who is to invoke what. */
export interface PolicyQuestion extends Source {
  /** ARN of the function without version or alias. */
  functionArn: string
  /** Version or alias that is invoked; the policy must be the one of that qualifier. `$LATEST` is the function itself. */
  qualifier?: string
}

const grant = 'Let appflow.amazonaws.com invoke the function, for this account only: the command below does it.'
const restrict =
  'Add the conditions aws:SourceAccount (this account) and aws:SourceArn (its AppFlow), and remove the open statement.'

/**
 * Whether a Lambda resource policy lets AppFlow of an account and Region invoke a function. An explicit Deny wins over any Allow; what
 * this reader does not know is never taken for a yes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @param policy the policy's text as Lambda's GetPolicy answers it; nothing where the function has none
 */
export function admitsAppFlow(policy: string | undefined, question: PolicyQuestion): PolicyVerdict {
  if (policy === undefined) return told('fail', 'There is no resource policy, so AppFlow may not invoke it.', [], grant)
  const statements = readDocument(policy)
  if (!statements) {
    const remedy = 'Look at the policy in the Lambda console, or with "aws lambda get-policy".'
    return told('could-not-tell', 'The resource policy cannot be read: it is not JSON with statements.', [], remedy)
  }
  const judged = statements.map((statement) => ({ statement, applies: applies(statement, question) }))
  const which = (effect: Statement['effect'], applying: Holds) =>
    judged.flatMap(({ statement, applies: each }) =>
      each === applying && statement.effect === effect ? [statement] : [],
    )
  const sids = (some: Statement[]) => some.map(({ sid }) => sid)

  const denied = which('Deny', 'yes')
  if (denied.length > 0) {
    const remedy = 'Remove or narrow that statement: a Deny wins over every Allow.'
    return told('fail', `${named(denied)} of the resource policy denies AppFlow.`, sids(denied), remedy)
  }
  const allowed = which('Allow', 'yes')
  const unclear = judged.flatMap(({ statement, applies: each }) => {
    const open = each === 'unknown' || (statement.effect === undefined && each === 'yes')
    // Where nothing admits AppFlow a Deny changes nothing, and where something does a further Allow does not.
    return open && statement.effect !== (allowed.length > 0 ? 'Allow' : 'Deny') ? [statement] : []
  })
  if (unclear.length > 0) {
    const reason = `${named(unclear)} of the resource policy has parts that the console cannot judge.`
    return told('could-not-tell', reason, sids(unclear), 'Read that statement yourself, or make a test registration.')
  }
  if (allowed.length === 0) return told('fail', 'No statement of the resource policy admits AppFlow.', [], grant)
  const open = allowed.filter(({ conditions = [] }) => !conditions.some(keepsOthersOut))
  if (open.length > 0) {
    const reason = `${named(open)} admits AppFlow without aws:SourceAccount or aws:SourceArn of an account: other accounts' AppFlow could be made to invoke the function.`
    return told('warn', reason, sids(open), restrict)
  }
  return told('pass', `${named(allowed)} of the resource policy admits AppFlow of this account.`, sids(allowed))
}

const told = (
  verdict: PolicyVerdict['verdict'],
  reason: string,
  statements: string[],
  remedy?: string,
): PolicyVerdict => ({ verdict, reason, statements, ...(remedy ? { remedy } : {}) })

const named = (statements: Statement[]) =>
  `Statement ${statements.map(({ sid }) => (/^number \d+$/.test(sid) ? sid : `"${sid}"`)).join(', ')}`

/** Whether a statement is about AppFlow's call at all. */
function applies({ principal, action, resource, conditions }: Statement, question: PolicyQuestion): Holds {
  const { functionArn, qualifier } = question
  const itself = qualifier === undefined || qualifier === '$LATEST'
  const target = itself ? functionArn : `${functionArn}:${qualifier}`
  return every([
    meant(principal, isAppFlow),
    meant(action, (pattern) => sure(covers(pattern.toLowerCase(), 'lambda:invokefunction'))),
    meant(resource, (pattern) => (pattern.includes('${') ? 'unknown' : sure(covers(pattern, target)))),
    conditions ? every(conditions.map((condition) => conditionHolds(condition, question))) : 'unknown',
  ])
}

const sure = (holds: boolean): Holds => (holds ? 'yes' : 'no')

/** IAM has no wildcards in the names of services. */
function isAppFlow(principal: string): Holds {
  if (/^Service:.*[*?]/.test(principal)) return 'unknown'
  return sure(principal === '*' || principal === `Service:${appflowPrincipal}`)
}

function meant(element: Element | undefined, is: (text: string) => Holds): Holds {
  if (!element) return 'unknown'
  const each = element.texts.map(is)
  const one: Holds = each.includes('yes') ? 'yes' : each.includes('unknown') ? 'unknown' : 'no'
  if (!element.not || one === 'unknown') return one
  return one === 'yes' ? 'no' : 'yes'
}
