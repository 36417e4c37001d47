'use client'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { TextBlock } from '@/components/status/text-block'
import { type DataOf, useRead } from '@/lib/query'
import styles from './sandbox.module.css'

type Endpoint = DataOf<'sandbox', 'endpoint'>['value']

const cli = ({ url, account, region }: Endpoint) => `export AWS_ACCESS_KEY_ID=${account}
export AWS_SECRET_ACCESS_KEY=any
export AWS_DEFAULT_REGION=${region}
aws --endpoint-url ${url} appflow list-connectors
aws --endpoint-url ${url} greengrass list-connector-definitions
aws --endpoint-url ${url} evs list-environments`

const boto3 = ({ url, account, region }: Endpoint) => `import boto3

evs = boto3.client("evs", endpoint_url="${url}", region_name="${region}",
                   aws_access_key_id="${account}", aws_secret_access_key="any")
for environment in evs.list_environments()["environmentSummaries"]:
    print(environment["environmentId"], environment["environmentName"])`

/** How the AWS CLI and boto3 reach the same account. */
export function OtherClients() {
  const query = useRead('sandbox', 'endpoint', {})
  return (
    <Section title="Other clients">
      <p>
        The sandbox answers the AWS CLI and the SDKs as AWS does. The access key names the account, and any secret is
        taken. It listens on the console's own machine only.
      </p>
      <ItemView query={query} what="endpoint">
        {(endpoint) => (
          <div className={styles.stack}>
            <Details
              items={[
                { label: 'Endpoint', value: <code>{endpoint.url}</code> },
                { label: 'Access key', value: <code>{endpoint.account}</code> },
                { label: 'Region', value: <code>{endpoint.region}</code> },
              ]}
            />
            <TextBlock title="AWS CLI" text={cli(endpoint)} copyText="Copy AWS CLI lines" />
            <TextBlock title="boto3" text={boto3(endpoint)} copyText="Copy boto3 lines" />
            <p>EVS's connectors need a client of August 2026 or newer; an older one does not know the operations.</p>
          </div>
        )}
      </ItemView>
    </Section>
  )
}
