import 'server-only'
import type { ConnectorConfiguration } from '@aws-sdk/client-appflow'
import { failure, Refusal } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import { described, lambdaArnOf } from './described'
import { readFunctionArn } from './function-arn'
import { type Looked, lookAtFunction, policyFinding } from './function-findings'
import type { Drift, DriftId, Finding } from './kinds'
import { couldNotTell, fail, pass, warn, worst } from './verdict'

/**
 * Reads a connector and its function.
 * @throws Refusal where AppFlow has no connector of the label; what AWS says where it cannot be described
 */
export async function driftOf(label: string, context: ReadContext): Promise<Drift> {
  const known = await described(label, context)
  if (!known) {
    throw new Refusal(failure('NotFound', `AppFlow has no connector "${label}".`, 'Go back to the list of connectors.'))
  }
  const lambdaArn = lambdaArnOf(known)
  const registeredAt = known.registeredAt?.toISOString()
  const arn = readFunctionArn(lambdaArn)
  if (!arn) {
    const none = couldNotTell('AppFlow names no Lambda function of this connector.', 'Look at it in the AWS console.')
    const lines = [{ id: 'function' as const, title: 'Function', ...none }]
    return { label, lambdaArn, lines, verdict: worst(lines), registeredAt }
  }
  const looked = await lookAtFunction(arn, context)
  const found: [DriftId, string, Finding][] = [
    ['function', 'Function', looked.gone ? deleted(lambdaArn) : looked.finding],
    ['policy', 'AppFlow may invoke it', await policyFinding(arn, looked, context)],
    ['code', 'Unchanged since registration', codeFinding(known, looked, arn.qualifier)],
  ]
  const lines = found.map(([id, title, finding]) => ({ id, title, ...finding }))
  const { modifiedAt, codeSha256 } = looked.detail ?? {}
  return { label, lambdaArn, lines, verdict: worst(lines), registeredAt, modifiedAt, codeSha256 }
}

const deleted = (arn: string) =>
  fail(
    `The function ${arn} is not there any more. AppFlow still shows the connector as it cached it, and its calls fail.`,
    'Deploy the function again, update the registration to another one, or unregister the connector.',
  )

/** AppFlow tells no code version, so the function's last change is held against the registration. */
function codeFinding({ registeredAt }: ConnectorConfiguration, { detail, gone }: Looked, qualifier = ''): Finding {
  if (/^\d+$/.test(qualifier)) return pass('A published version never changes.')
  if (gone) return couldNotTell('There is no function to compare with.', 'Deploy the function again.')
  if (!detail?.modifiedAt || !registeredAt) {
    return couldNotTell('When function or connector were last changed was not told.', 'Look at the function in Lambda.')
  }
  if (Date.parse(detail.modifiedAt) <= registeredAt.getTime()) {
    return pass('The function was not changed after the registration.')
  }
  return warn(
    `The function was changed on ${detail.modifiedAt}, after the registration of ${registeredAt.toISOString()}. AppFlow may serve what it cached before.`,
    'Update the registration, so that AppFlow takes the newest code; or reset the metadata cache of a profile.',
  )
}
