'use client'
import type { OtherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { useRead } from '@/lib/query'
import styles from './definition-version.module.css'

/** One version of a definition as JSON, in AWS's own words, to read. */
export function DefinitionVersion({
  kind,
  definitionId,
  versionId,
  isLatest,
}: {
  kind: OtherKind
  definitionId: string
  versionId: string
  isLatest: boolean
}) {
  const query = useRead('greengrass', 'definitionVersion', { kind, definitionId, versionId })
  return (
    <>
      <h2 className={styles.title}>{`Version ${shortId(versionId)}${isLatest ? ' (latest)' : ''}`}</h2>
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
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
            <section className={styles.scroll} tabIndex={0} aria-label="Content as JSON">
              <pre className={styles.json}>{JSON.stringify(version.Definition, null, 2)}</pre>
            </section>
          </>
        )}
      </ItemView>
    </>
  )
}
