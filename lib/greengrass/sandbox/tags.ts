import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-greengrass'
import type { Account, Call, SandboxOperation } from '@/lib/sandbox/kit'
import { type CollectionPath, parseArn } from './arn'
import { type Container, containers } from './containers'
import { badRequest, resourceNotFound } from './faults'
import { kinds } from './kinds'

/** The operations on tags of groups and definitions, by AWS operation name. */
export const tagOperations: Record<string, SandboxOperation> = {
  ListTagsForResource: { run: list },
  TagResource: { run: tag, resourceId: (_output, { ResourceArn = '' }: TagResourceRequest) => ResourceArn },
  UntagResource: { run: untag, resourceId: (_output, { ResourceArn = '' }: UntagResourceRequest) => ResourceArn },
}

function list({ account, input }: Call<ListTagsForResourceRequest>): ListTagsForResourceResponse {
  return { tags: resource(account, input.ResourceArn).container.tags }
}

function tag({ account, input }: Call<TagResourceRequest>): object {
  const { path, container } = resource(account, input.ResourceArn)
  containers(account, path).set(container.id, { ...container, tags: { ...container.tags, ...input.tags } })
  return {}
}

function untag({ account, input }: Call<UntagResourceRequest>): object {
  const { path, container } = resource(account, input.ResourceArn)
  const left = Object.entries(container.tags).filter(([key]) => !input.TagKeys?.includes(key))
  containers(account, path).set(container.id, { ...container, tags: Object.fromEntries(left) })
  return {}
}

/** Versions carry no tags of their own: only groups and definitions are found. */
function resource(account: Account, text = ''): { path: CollectionPath; container: Container } {
  const target = parseArn(account, text)
  const path = ['groups' as const, ...kinds.map((kind) => kind.path)].find((known) => known === target?.path)
  if (!target || !path || target.version) throw badRequest(`Invalid resource ARN: ${text}`)
  const container = containers(account, path).get(target.id)
  if (!container) throw resourceNotFound(`Resource ${text} does not exist.`)
  return { path, container }
}
