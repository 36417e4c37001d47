import type { Connection } from '@/lib/connections/connection'

/**
 * The ARN of what AWS does not name in its answer; `rest` as in `groups/<id>`. The slash after the account is AWS's
 * (Service Authorization Reference for AWS IoT Greengrass).
 */
export function arnOf({ region, account }: Pick<Connection, 'region' | 'account'>, rest: string): string {
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
  return `arn:${partition}:greengrass:${region}:${account}:/greengrass/${rest}`
}

/** What the ARN of a definition's or a group's version leads to; nothing for other text. */
export function versionOf(arn: string | undefined): { id: string; versionId: string; segment: string } | undefined {
  const [, segment, id, versionId] =
    /greengrass\/(groups|definition\/[a-z]+)\/([^/]+)\/versions\/([^/]+)$/.exec(arn ?? '') ?? []
  return segment && id && versionId ? { segment: segment.replace('definition/', ''), id, versionId } : undefined
}
