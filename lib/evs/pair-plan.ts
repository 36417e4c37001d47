import 'server-only'
import { z } from 'zod'
import { itemRead } from '@/lib/read'
import { allConnectors, type ConnectorRow, sameName, sameSecret } from './connector-list'
import { transitionalStates, updatableStates } from './kinds'
import { gone } from './refusals'

/** What a step of the guided change sets. */
export type PairMember = 'secretIdentifier' | 'applianceFqdn'

/** Where the guided change of secret and FQDN stands, as AWS shows it: a change that was left is gone on with from here. */
export interface PairPlan {
  connector: ConnectorRow
  /** In order: first the secret, then the FQDN. `done` where AWS has the value already. */
  steps: { member: PairMember; from: string; to: string; done: boolean }[]
  /** The step to submit now, with UpdateEnvironmentConnector; nothing while EVS takes none, and at the end. */
  next?: PairMember
  /** Where an update failed: what can be submitted instead of `next`. */
  instead?: PairMember
  /** `waiting`: EVS is at it. `blocked`: in this state EVS takes no updates, and does not come out of it by itself. */
  standing: 'ready' | 'waiting' | 'failed' | 'blocked' | 'finished'
  /** What EVS signs in to, and with what, between the two steps. Nothing where there is no between any more. */
  between?: { applianceFqdn: string; secretIdentifier: string }
}

/** What a connector and the pair that it is to have come to. */
export function pairPlanOf(
  connector: ConnectorRow,
  wanted: { applianceFqdn: string; secretIdentifier: string },
): PairPlan {
  const { state = '', applianceFqdn = '', secretArn = '' } = connector
  const steps: PairPlan['steps'] = [
    {
      member: 'secretIdentifier',
      from: secretArn,
      to: wanted.secretIdentifier,
      done: sameSecret(connector.secretArn, wanted.secretIdentifier),
    },
    {
      member: 'applianceFqdn',
      from: applianceFqdn,
      to: wanted.applianceFqdn,
      done: sameName(applianceFqdn, wanted.applianceFqdn),
    },
  ]
  const left = steps.filter(({ done }) => !done)
  const between =
    left.length === 2 ? { between: { applianceFqdn, secretIdentifier: wanted.secretIdentifier } } : undefined
  const plan = { connector, steps, ...between }
  if (transitionalStates.includes(state) && state !== 'DELETING') return { ...plan, standing: 'waiting' }
  if (!updatableStates.includes(state)) return { ...plan, standing: 'blocked' }
  const [first] = left
  if (state === 'UPDATE_FAILED') {
    // Which update failed EVS does not tell: of those that AWS has, the last. It is made again, or gone on from.
    const next = steps.findLast(({ done }) => done)?.member
    if (!next) return { ...plan, standing: 'failed', next: 'secretIdentifier' }
    const instead = next === 'secretIdentifier' ? 'applianceFqdn' : 'secretIdentifier'
    return { ...plan, standing: 'failed', next, instead }
  }
  return first ? { ...plan, standing: 'ready', next: first.member } : { ...plan, standing: 'finished' }
}

/** The guided change of both: the pair that is wanted is given each time (it is part of the address), the rest is read from AWS. */
export const pairPlan = itemRead(
  z.strictObject({
    environmentId: z.string().max(64),
    connectorId: z.string().max(64),
    applianceFqdn: z.string().max(253),
    secretIdentifier: z.string().max(2048),
  }),
  async ({ environmentId, connectorId, ...wanted }, context): Promise<PairPlan> => {
    const all = await allConnectors(environmentId, context)
    const connector = all.find((each) => each.connectorId === connectorId)
    if (!connector) throw gone(connectorId)
    return pairPlanOf(connector, wanted)
  },
)
