'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Version, VersionsTable } from '@/app/(console)/[connection]/greengrass/versions-table'
import { ChangeButton } from '@/components/shell/change-button'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** The versions of a group: two that are ticked can be compared, one that is not the latest restored as a new version. */
export function GroupVersionsTab({
  groupId,
  latest,
  chosen,
}: {
  groupId: string
  latest: string | undefined
  chosen: string | undefined
}) {
  const query = useRead('greengrass', 'groupVersions', { groupId })
  return (
    <VersionsTable
      query={query}
      latest={latest}
      chosen={chosen}
      actions={(ticked) => <Actions groupId={groupId} latest={latest} ticked={ticked} />}
    />
  )
}

function Actions({ groupId, latest, ticked }: { groupId: string; latest: string | undefined; ticked: Version[] }) {
  const connection = useConnectionId()
  const [newer, older] = ticked
  const two = ticked.length === 2
  const only = ticked.length === 1 ? newer?.Version : undefined
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        href={paths.greengrass.compareGroupVersions(connection, groupId, older?.Version ?? '', newer?.Version ?? '')}
        disabled={!two}
        disabledReason="Tick two versions to compare them."
      >
        Compare
      </Button>
      <ChangeButton
        primary={false}
        href={paths.greengrass.createGroupVersion(connection, groupId, only)}
        refused={
          only === undefined
            ? 'Tick the one version that is to be restored.'
            : only === latest
              ? 'This is the latest version already.'
              : undefined
        }
      >
        Restore as new version
      </ChangeButton>
    </SpaceBetween>
  )
}
