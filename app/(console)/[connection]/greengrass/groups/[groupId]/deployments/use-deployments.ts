'use client'
import { useMemo } from 'react'
import { type DataOf, useRead } from '@/lib/query'
import { newestFirst } from './deployment-words'

/** A deployment as it is listed, or as its status was read. */
export type Deployment = DataOf<'greengrass', 'deployments'>['items'][number]

/** AWS tells a status for one deployment at a time: those of the newest ones are read, the others when they are opened. */
const most = 50
const listEveryMs = 30_000
/** How often the status of what is under way is read. */
export const liveEveryMs = 2_000

/** What is known of a listed deployment's status. */
export type Known = Deployment | 'reading' | 'failed' | 'not asked'

/** A group's deployments, and the status of the newest; of those that are under way it is read again until they have ended. */
export function useDeployments(groupId: string) {
  const list = useRead('greengrass', 'deployments', { groupId }, { every: () => listEveryMs })
  const { data } = list
  const whole = data !== undefined && (data.complete || data.incomplete !== undefined)
  const asked = useMemo(
    () =>
      newestFirst(data?.items ?? [])
        .slice(0, most)
        .map(idOf),
    [data],
  )
  const states = useRead('greengrass', 'deploymentStates', { groupId, deploymentIds: asked }, { enabled: whole })
  const moving = useMemo(() => (states.data?.items ?? []).filter(isMoving).map(idOf), [states.data])
  const live = useRead(
    'greengrass',
    'deploymentStates',
    { groupId, deploymentIds: moving },
    { enabled: moving.length > 0, every: ({ items }) => (items.some(isMoving) ? liveEveryMs : false) },
  )
  const known = useMemo(() => {
    const read = [...(states.data?.items ?? []), ...(live.data?.items ?? []).filter(({ unread }) => !unread)]
    const byId = new Map(read.map((each) => [each.deploymentId, each]))
    const expected = new Set(asked)
    return ({ deploymentId }: Deployment): Known =>
      byId.get(deploymentId) ??
      (!whole || (expected.has(deploymentId) && !states.isError)
        ? 'reading'
        : states.isError && expected.has(deploymentId)
          ? 'failed'
          : 'not asked')
  }, [states.data, states.isError, live.data, asked, whole])
  return { list, known, whole }
}

const idOf = ({ deploymentId }: Deployment) => deploymentId
const isMoving = ({ inTransition }: Deployment) => inTransition
