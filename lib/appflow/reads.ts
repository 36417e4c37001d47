import 'server-only'
import { type ConnectorConfiguration, DescribeConnectorsCommand, ListConnectorsCommand } from '@aws-sdk/client-appflow'
import { ListFunctionsCommand } from '@aws-sdk/client-lambda'
import { z } from 'zod'
import { bounded } from '@/lib/aws/bounded'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import { failure, failureOf, Refusal } from '@/lib/failure'
import { plain } from '@/lib/plain'
import { itemRead, listRead } from '@/lib/read'
import { appflowClient, lambdaClient } from './clients'
import { described } from './described'
import { driftOf } from './drift'
import type { Drift } from './kinds'
import { functionView } from './lambda-function'
import { preflightOf } from './preflight'
import { connectorLabel, functionArn } from './schema'
import * as usage from './usage'
import { couldNotTell } from './verdict'
import { appflowWords } from './words'

const anyLabel = z.string().max(256)
const ofLabel = z.strictObject({ label: anyLabel })

/** All custom connectors of the account: ListConnectors gives 20 a page unless asked, and no paginator follows it. */
export const connectors = listRead(z.strictObject({}), (_args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListConnectorsCommand({ maxResults: 100, nextToken })
      const answer = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.connectors ?? []), next: answer.nextToken }
    }),
    (connector) => connector.connectorLabel,
  ),
)

/** One custom connector by its label (DescribeConnector). */
export const connector = itemRead(ofLabel, async ({ label }, context) => {
  const known = await described(label, context)
  if (known) return plain(known)
  const code = 'ResourceNotFoundException'
  const told = { title: 'AppFlow does not find it.', next: 'Go back to the list of connectors.' }
  throw new Refusal(failure(code, told.title, told.next, { message: `AppFlow has no connector "${label}".` }))
})

/** The connectors that AWS provides, each with its configuration (DescribeConnectors, all pages). */
export const providedConnectors = listRead(z.strictObject({}), (_args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new DescribeConnectorsCommand({ maxResults: 100, nextToken })
      const answer = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
      const configurations = new Map<string, ConnectorConfiguration>(
        Object.entries(answer.connectorConfigurations ?? {}),
      )
      const items = (answer.connectors ?? []).map((each) => ({
        ...each,
        configuration: configurations.get(each.connectorType ?? ''),
      }))
      return { items: plain(items), next: answer.nextToken }
    }),
    ({ connectorType }) => connectorType,
  ),
)

/** All Lambda functions of the connection's account and Region (ListFunctions gives at most 50 a page, and no states). */
export const functions = listRead(z.strictObject({}), (_args, { connection, signal }) =>
  distinct(
    followTokens(async (Marker) => {
      const answer = await lambdaClient(connection, 'read').send(new ListFunctionsCommand({ Marker }), {
        abortSignal: signal,
      })
      return { items: plain((answer.Functions ?? []).map(functionView)), next: answer.NextMarker }
    }),
    ({ arn }) => arn,
  ),
)

/** What is known before a registration, or before an update of one. */
export const preflight = itemRead(
  z.strictObject({ lambdaArn: functionArn, label: z.union([z.literal(''), connectorLabel]), updating: z.boolean() }),
  async (asked, context) => plain(await preflightOf(asked, context)),
)

/** How one connector stands to its function now. */
export const drift = itemRead(ofLabel, async ({ label }, context) => plain(await driftOf(label, context)))

/** How many connectors are asked about at once: three calls each. */
const atOnce = 4

/** The same of a list, as the rows of a page of it; one that cannot be read is a row that says so. */
export const drifts = listRead(
  z.strictObject({ labels: z.array(anyLabel).max(50) }),
  async function* ({ labels }, context): AsyncGenerator<Drift[], string | undefined> {
    const distinctLabels = [...new Set(labels)]
    for (let at = 0; at < distinctLabels.length; at += atOnce) {
      const some = distinctLabels.slice(at, at + atOnce)
      yield plain(
        await bounded(some, atOnce, (label) => driftOf(label, context).catch((error) => untold(label, error))),
      )
    }
    return undefined
  },
)

function untold(label: string, error: unknown): Drift {
  const { title } = failureOf(error, appflowWords)
  const line = { id: 'function' as const, title: 'Function', ...couldNotTell(title, 'Check again in a moment.') }
  return { label, lambdaArn: '', lines: [line], verdict: 'could-not-tell' }
}

/** Connection profiles that use a connector. */
export const profiles = listRead(ofLabel, ({ label }, context) => usage.profilesOf(label, context))

/** Flows that have a connector at one of their ends. */
export const flows = listRead(ofLabel, async function* ({ label }, context) {
  const pages = usage.flowsOf(context)
  for (;;) {
    const { done, value } = await pages.next()
    if (done) return value
    yield value.flatMap((each) => usage.flowUses(label, each) ?? [])
  }
})
