import type { Account } from '@/lib/sandbox/kit'

/** The collections that hold versions, as they stand in paths and ARNs. */
export type CollectionPath = 'groups' | `definition/${string}`

/** What an ARN of this service points to. */
export interface Target {
  path: CollectionPath
  id: string
  version?: string
}

const shape =
  /^arn:aws:greengrass:([a-z0-9-]+):(\d{12}):\/greengrass\/(groups|definition\/[a-z]+)\/([^/]+)(?:\/versions\/([^/]+))?$/

/**
 * An ARN as the Service Authorization Reference for AWS IoT Greengrass gives it: with a slash after the account.
 * `rest` follows `/greengrass/`, as in `groups/<id>`.
 */
export function arn(account: Account, rest: string): string {
  return `arn:aws:greengrass:${account.region}:${account.number}:/greengrass/${rest}`
}

/** What an ARN points to in this account and Region; `undefined` for anything else, malformed text included. */
export function parseArn(account: Account, text: string): Target | undefined {
  const [, region, number, path, id, version] = shape.exec(text) ?? []
  if (region !== account.region || number !== account.number || !path || !id) return undefined
  return { path: path === 'groups' ? 'groups' : `definition/${path.slice('definition/'.length)}`, id, version }
}
