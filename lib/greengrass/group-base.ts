import 'server-only'
import { GetGroupCommand, GetGroupVersionCommand, type GroupVersion } from '@aws-sdk/client-greengrass'
import type { Connection } from '@/lib/connections/connection'
import { failure, Refusal } from '@/lib/failure'
import { greengrassClient } from './clients'
import { kindFacts, kinds } from './kinds'
import type { CreateGroupVersionInput } from './schema'

/**
 * Reads the group as it is now and refuses a version that was composed from another base, or that would drop a reference
 * which the operator did not agree to drop.
 */
export async function checkGroupBase(
  input: CreateGroupVersionInput,
  { connection, signal }: { connection: Connection; signal: AbortSignal },
): Promise<void> {
  const client = greengrassClient(connection, 'read')
  const group = await client.send(new GetGroupCommand({ GroupId: input.groupId }), { abortSignal: signal })
  const latest = group.LatestVersion ?? ''
  if (latest !== input.baseVersionId) {
    throw new Refusal(
      failure(
        'BaseMoved',
        'The group has a newer version than the one this form started from. Nothing was changed.',
        'Bring your changes onto the newer version, which the form offers, then submit again.',
        { details: [`Form: ${input.baseVersionId || 'no version'}`, `Latest: ${latest || 'no version'}`] },
      ),
    )
  }
  if (!latest) return
  const command = new GetGroupVersionCommand({ GroupId: input.groupId, GroupVersionId: latest })
  const { Definition } = await client.send(command, { abortSignal: signal })
  const lost = droppedKinds(Definition ?? {}, input)
  if (lost.length > 0) {
    throw new Refusal(
      failure(
        'WouldDrop',
        `This version would drop ${lost.map((kind) => kindFacts[kind].title).join(', ')}. Nothing was changed.`,
        'Keep the reference, or tick that it is to be dropped.',
        {
          fields: Object.fromEntries(
            lost.map((kind) => [kind, 'The latest version has one: keep it, or tick to drop it.']),
          ),
        },
      ),
    )
  }
}

/** Kinds that the base refers to and the input neither refers to nor agrees to drop. */
function droppedKinds(base: GroupVersion, input: CreateGroupVersionInput) {
  return kinds.filter((kind) => base[kindFacts[kind].member] && !input[kind] && !input.drop.includes(kind))
}
