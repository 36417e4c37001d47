import 'server-only'
import { failure, Refusal } from '@/lib/failure'
import * as schema from './schema'
import { defineSteering } from './steering'

/** `POST clock`: the account's clock goes forward. */
export const advanceClock = defineSteering({
  name: 'sandbox.advanceClock',
  input: schema.advanceClockSchema,
  target: ({ seconds }) => `The clock, forward by ${seconds} s`,
  call: (body) => ({ path: 'clock', body: { advanceSeconds: body.seconds } }),
})

/** `POST faults`: an operation goes wrong from now on. */
export const addFault = defineSteering({
  name: 'sandbox.addFault',
  input: schema.addFaultSchema,
  target: ({ operation, effect }) => `${operation}: ${effect.slice(effect.indexOf(':') + 1)}`,
  call: (input) => ({ path: 'faults', body: ruleOf(input) }),
})

function ruleOf({ operation, effect, message, often, times, percent, latencyMs }: schema.AddFaultInput) {
  const [kind, name] = effect.split(':')
  return {
    operation,
    ...(kind === 'exception' ? { exception: { code: name, message: message || undefined } } : { behaviour: name }),
    times: often === 'times' ? Number(times) : undefined,
    probability: often === 'percent' ? Number(percent) / 100 : undefined,
    latencyMs: latencyMs === '' ? undefined : Number(latencyMs),
  }
}

/** `DELETE faults` with an id. */
export const removeFault = defineSteering({
  name: 'sandbox.removeFault',
  input: schema.removeFaultSchema,
  target: ({ words }) => words,
  call: ({ id }) => ({ method: 'DELETE', path: 'faults', body: { id } }),
})

/** `DELETE faults`. */
export const removeAllFaults = defineSteering({
  name: 'sandbox.removeAllFaults',
  input: schema.nothingSchema,
  target: () => 'All faults',
  call: () => ({ method: 'DELETE', path: 'faults' }),
})

const steered = ({ environmentId, connectorId }: { environmentId: string; connectorId: string }) => ({
  environmentId,
  connectorId: connectorId || undefined,
})

const named = ({ environmentId, connectorId }: { environmentId: string; connectorId: string }) =>
  connectorId || environmentId

/** `POST evs/checks`: a check has this result from now on. */
export const setCheck = defineSteering({
  name: 'sandbox.setCheck',
  input: schema.setCheckSchema,
  target: (input) => `${input.check} of ${named(input)}: ${input.result}`,
  call: ({ check, result, ...of }) => ({ path: 'evs/checks', body: { ...steered(of), check, result } }),
})

/** `POST evs/state`: a connector or an environment is in this state, or again in the one that the clock gives it. */
export const setState = defineSteering({
  name: 'sandbox.setState',
  input: schema.setStateSchema,
  target: (input) => `${named(input)}: ${input.state || 'the state that its clock gives it'}`,
  call: ({ state, details, ...of }) => ({
    path: 'evs/state',
    body: { ...steered(of), state: state || undefined, details: state && details ? details : undefined },
  }),
})

/** `POST evs/scenario`: something happens to a connector by the account's clock; `none` ends it. */
export const playScenario = defineSteering({
  name: 'sandbox.playScenario',
  input: schema.playScenarioSchema,
  target: (input) => `${input.scenario} on ${input.connectorId}`,
  call: (body) => ({ path: 'evs/scenario', body }),
})

/** `POST greengrass/deployments`: the deployments of a group that have not ended, and those to come, end so. */
export const planDeployments = defineSteering({
  name: 'sandbox.planDeployments',
  input: schema.planDeploymentsSchema,
  target: ({ groupId, result }) => `Deployments of ${groupId}: ${result}`,
  call: ({ message, ...body }) => ({
    path: 'greengrass/deployments',
    body: { ...body, message: message || undefined },
  }),
})

/** `POST lambda/function`: a function is so from now on. */
export const setFunction = defineSteering({
  name: 'sandbox.setFunction',
  input: schema.setFunctionSchema,
  target: ({ name, ...set }) =>
    `${name}: ${Object.entries(set)
      .map(([what, value]) => `${what} ${value}`)
      .join(', ')}`,
  call: (body) => ({ path: 'lambda/function', body }),
})

/** `POST reset`: the account is as new. */
export const resetAccount = defineSteering({
  name: 'sandbox.resetAccount',
  input: schema.resetAccountSchema,
  target: ({ confirmation }) => `Account ${confirmation}`,
  check({ confirmation }, { account }) {
    if (confirmation === account) return
    throw new Refusal(
      failure('Invalid', 'This is not the number of the account.', 'Type it as the page shows it.', {
        fields: { confirmation: `Type ${account}.` },
      }),
    )
  },
  call: () => ({ path: 'reset' }),
})
