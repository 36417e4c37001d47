import 'server-only'
import { z } from 'zod'
import { itemRead, listRead, type ReadContext } from '@/lib/read'
import * as answers from './answers'
import { type ControlCall, control, sandboxOf } from './control'
import { delayWords, effectWords, type FaultRule, oftenWords, operationWords, ruleWords } from './kinds'

const none = z.strictObject({})

async function told<Answer>(
  { connection, signal }: ReadContext,
  schema: z.ZodType<Answer>,
  call: Omit<ControlCall, 'signal'>,
): Promise<Answer> {
  return schema.parse(await control(connection, { ...call, signal }))
}

const ruleView = (rule: FaultRule) => ({
  id: rule.id,
  operation: operationWords(rule.operation),
  effect: effectWords(rule),
  often: oftenWords(rule),
  delay: delayWords(rule),
  words: ruleWords(rule),
})

/** The clock of the account: what time it is there, and how far it was advanced. */
export const clock = itemRead(none, (_args, context) =>
  told(context, answers.clockAnswer, { method: 'GET', path: 'clock' }),
)

/** The fault rules that are on, in the order in which they were set. */
export const faults = listRead(none, async function* (_args, context) {
  const { rules } = await told(context, answers.faultsAnswer, { method: 'GET', path: 'faults' })
  yield rules.map(ruleView)
  return undefined
})

/** Every operation that a fault rule can be about, with the exceptions of its API model. */
export const operations = itemRead(none, (_args, context) =>
  told(context, answers.operationsAnswer, { method: 'GET', path: 'operations' }),
)

/** What there is to steer of EVS, and the scenarios that can be played. Fault rules do not hide it. */
export const environments = itemRead(none, async (_args, context) => {
  const [{ result: environments }, { result: scenarios }] = await Promise.all([
    told(context, answers.environmentsAnswer, { path: 'evs/environments' }),
    told(context, answers.scenariosAnswer, { path: 'evs/scenario' }),
  ])
  return { environments, scenarios }
})

/** Greengrass's groups, with how their next deployments end. */
export const groups = itemRead(none, async (_args, context) => {
  const { result } = await told(context, answers.groupsAnswer, { path: 'greengrass/groups' })
  return { groups: result }
})

/** The Lambda functions that connectors of AppFlow can be. */
export const functions = itemRead(none, async (_args, context) => {
  const { result } = await told(context, answers.functionsAnswer, { path: 'lambda/functions' })
  return { functions: result }
})

/** The writes that the sandbox accepted, newest first. */
export const ledger = listRead(none, async function* (_args, context) {
  const { entries } = await told(context, answers.ledgerAnswer, { method: 'GET', path: 'ledger' })
  yield entries.toReversed()
  return undefined
})

/** How other clients reach the sandbox: any secret is taken, and the access key is the account. */
export const endpoint = itemRead(none, async (_args, { connection }) => ({
  url: sandboxOf(connection),
  account: connection.account,
  region: connection.region,
}))
