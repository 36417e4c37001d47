import { Details } from '@/components/status/details'
import { parseConnectorArn } from '@/lib/greengrass/catalogue/arn'
import type { ImportedFile } from '@/lib/greengrass/cli-file'
import type { ConnectorInput } from '@/lib/greengrass/schema'
import styles from './form.module.css'
import { connectorsCount } from './what-happens'

/** What a file holds, before it is put into the form. */
export function ImportPreview({ file }: { file: ImportedFile }) {
  const connectors = file.kind === 'definition' ? file.input.connectors : file.connectors
  const withVersion = file.kind === 'version' || file.input.withVersion
  return (
    <section aria-label="What the file holds">
      {file.kind === 'definition' ? (
        <Details
          items={[
            { label: 'Name', value: file.input.name },
            { label: 'Tags', value: file.input.tags.map(({ key, value }) => `${key}: ${value}`).join(', ') },
            { label: 'First version', value: withVersion ? connectorsCount(connectors.length) : 'None' },
          ]}
        />
      ) : (
        <p>
          {`A version with ${connectorsCount(connectors.length)}${file.definitionId ? `, of the definition ${file.definitionId}` : ''}. Here it becomes the first version of a new definition.`}
        </p>
      )}
      <ul className={`${styles.connectors} ${styles.preview}`} aria-label="Connectors in the file">
        {connectors.map((connector, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an ID can be there twice, and the list never changes its order
          <li key={i}>
            <ConnectorLine connector={connector} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ConnectorLine({ connector: { arn, id, parameters } }: { connector: ConnectorInput }) {
  const known = parseConnectorArn(arn)
  return (
    <>
      <strong>
        {[known ? `${known.name} · version ${known.version}` : arn, id && `id ${id}`].filter(Boolean).join(' · ')}
      </strong>
      <p>{parameters.length === 0 ? 'No parameters.' : `Parameters: ${parameters.map(({ key }) => key).join(', ')}`}</p>
    </>
  )
}
