import 'server-only'
import {
  type Connector,
  GetConnectorDefinitionVersionCommand,
  type GetConnectorDefinitionVersionCommandOutput,
} from '@aws-sdk/client-greengrass'
import { followTokens } from '@/lib/aws/pages'
import { failure, Refusal } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'

/**
 * A version of a connector definition with all its connectors: AWS gives them in pages. Half of them is a failure and not
 * an answer, since a new version is made from what is read here.
 */
export async function wholeConnectorVersion(
  definitionId: string,
  versionId: string,
  { connection, signal }: ReadContext,
): Promise<GetConnectorDefinitionVersionCommandOutput> {
  const connectors: Connector[] = []
  let first: GetConnectorDefinitionVersionCommandOutput | undefined
  const pages = followTokens<Connector>(async (NextToken) => {
    const command = new GetConnectorDefinitionVersionCommand({
      ConnectorDefinitionId: definitionId,
      ConnectorDefinitionVersionId: versionId,
      NextToken,
    })
    const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
    first ??= answer
    return { items: answer.Definition?.Connectors ?? [], next: answer.NextToken }
  })
  for (;;) {
    const { done, value } = await pages.next()
    if (!done) connectors.push(...value)
    else if (value === undefined && first)
      return { ...first, Definition: { ...first.Definition, Connectors: connectors } }
    else {
      throw new Refusal(
        failure('Incomplete', 'Greengrass did not give all connectors of this version.', 'Retry in a moment.', {
          message: value,
          retryable: true,
        }),
      )
    }
  }
}
