'use client'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import styles from './group-version.module.css'

type Reference = DataOf<'greengrass', 'groupVersion'>['value']['references'][number]

/** One version of a group: what it refers to, kind by kind. */
export function GroupVersion({
  groupId,
  versionId,
  isLatest,
}: {
  groupId: string
  versionId: string
  isLatest: boolean
}) {
  const query = useRead('greengrass', 'groupVersion', { groupId, versionId })
  return (
    <Section title={`Version ${shortId(versionId)}${isLatest ? ' (latest)' : ''}`}>
      {!isLatest && (
        <p>
          This is not the latest version. <a href="?">Show the latest</a>
        </p>
      )}
      <ItemView query={query} what="version">
        {(version) => (
          <>
            <Details
              items={[
                { label: 'Version', value: <Arn value={version.Version} /> },
                { label: 'Version ARN', value: <Arn value={version.Arn} /> },
                { label: 'Version created', value: <Time value={version.CreationTimestamp} /> },
              ]}
            />
            <References references={version.references} />
          </>
        )}
      </ItemView>
    </Section>
  )
}

function References({ references }: { references: Reference[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse.
    <section className={styles.scroll} tabIndex={0} aria-label="References">
      <table className={styles.references}>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Definition</th>
            <th scope="col">Version</th>
            <th scope="col">ARN</th>
          </tr>
        </thead>
        <tbody>
          {references.map((reference) => (
            <tr key={reference.kind}>
              <th scope="row">{reference.title}</th>
              <td>
                <Definition reference={reference} />
              </td>
              <td>
                <code>{shortId(reference.versionId)}</code>
                {isBehind(reference) && ' · newer available'}
              </td>
              <td>{reference.arn && <Arn value={reference.arn} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const isBehind = ({ versionId, latestVersion }: Reference) =>
  latestVersion !== undefined && versionId !== undefined && latestVersion !== versionId

function Definition({ reference }: { reference: Reference }) {
  const connection = useConnectionId()
  const { kind, arn, definitionId, versionId, name, unread } = reference
  if (!arn) return <span className={styles.none}>none</span>
  if (!definitionId) return <span>not the ARN of a definition's version</span>
  const text = name || definitionId
  if (unread) return <span>{`${text} · could not be read, it may be gone`}</span>
  if (!versionId) return <span>{text}</span>
  const definition =
    kind === 'connector'
      ? paths.greengrass.connector(connection, definitionId)
      : paths.greengrass.definition(connection, kind, definitionId)
  return <a href={`${definition}${openVersion(versionId)}`}>{text}</a>
}
