'use client'
import type { Base } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/composition'
import { arnsOf } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/composition'
import { ReferenceChanges } from '@/app/(console)/[connection]/greengrass/groups/reference-changes'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { countChanges, diffGroupVersions } from '@/lib/greengrass/group-diff'
import { type DataOf, useRead } from '@/lib/query'
import styles from './compare.module.css'

type Version = DataOf<'greengrass', 'groupVersion'>['value']

const baseOf = (version: string, { references }: Version): Base => ({
  version,
  references: Object.fromEntries(references.map((each) => [each.kind, each])),
})

/** What two versions of a group refer to, where that differs. */
export function GroupVersionsDiff({ groupId, from, to }: { groupId: string; from: string; to: string }) {
  const older = useRead('greengrass', 'groupVersion', { groupId, versionId: from })
  const newer = useRead('greengrass', 'groupVersion', { groupId, versionId: to })
  return (
    <Section title={`From ${shortId(from)} to ${shortId(to)}`}>
      <ItemView query={older.data && !older.isError ? newer : older} what="versions">
        {() =>
          older.data && newer.data ? (
            <Differences before={baseOf(from, older.data.value)} after={baseOf(to, newer.data.value)} />
          ) : null
        }
      </ItemView>
    </Section>
  )
}

function Differences({ before, after }: { before: Base; after: Base }) {
  const [from, to] = [arnsOf(before), arnsOf(after)]
  const { kept, changed, added, removed } = countChanges(diffGroupVersions(from, to))
  return (
    <>
      <p className={styles.summary} role="status">
        {`${kept} the same, ${changed} changed, ${added} added, ${removed} dropped`}
      </p>
      {changed + added + removed === 0 && <p>Both versions refer to the same.</p>}
      <ReferenceChanges before={from} after={to} known={[before.references, after.references]} />
    </>
  )
}
