import 'server-only'
import type { Connector } from '@aws-sdk/client-greengrass'
import type { Connection } from '@/lib/connections/connection'
import { failure, Refusal } from '@/lib/failure'
import type { ConnectorInput } from './schema'

/** A connector as AWS takes it. */
export const toAws = ({ arn, id, parameters }: ConnectorInput): Connector => ({
  ConnectorArn: arn,
  Id: id,
  Parameters: parameters.length > 0 ? Object.fromEntries(parameters.map(({ key, value }) => [key, value])) : undefined,
})

/** A connector in one spelling, whether it comes from a form or from AWS. */
export const comparable = ({ ConnectorArn, Id, Parameters }: Connector) => ({
  ConnectorArn,
  Id,
  Parameters: Parameters ?? {},
})

/** Refuses connectors of another Region than the connection's. */
export function checkRegion(connectors: ConnectorInput[], connection: Connection): void {
  const fields: Record<string, string> = {}
  for (const [i, { arn }] of connectors.entries()) {
    if (arn.split(':')[3] !== connection.region) {
      fields[`connectors.${i}.arn`] = `This connection works in ${connection.region}; the ARN names another Region.`
    }
  }
  if (Object.keys(fields).length > 0) {
    throw new Refusal(
      failure('Invalid', 'A connector is in another Region. Nothing was sent to AWS.', 'Correct the marked fields.', {
        fields,
      }),
    )
  }
}
