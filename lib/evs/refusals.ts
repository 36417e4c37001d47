import 'server-only'
import { failure, Refusal } from '@/lib/failure'

/** The environment has no connector of that id any more. */
export const gone = (connectorId: string): Refusal =>
  new Refusal(
    failure(
      'NotFound',
      `The environment has no connector ${connectorId}. Nothing was sent to AWS.`,
      'Go back to the environment to see what it has.',
    ),
  )

/** EVS would refuse it in this state. */
export const notIn = (state: string | undefined, verb: string, allowed: readonly string[]): Refusal =>
  new Refusal(
    failure(
      'WrongState',
      `A connector in state ${state ?? 'unknown'} cannot be ${verb}. Nothing was sent to AWS.`,
      `EVS allows it in ${allowed.join(', ')}. Wait until it is there.`,
    ),
  )

/** EVS would refuse to delete a connector through which virtual machines are entitled. */
export const entitled = (names: string[]): Refusal =>
  new Refusal(
    failure(
      'Entitled',
      `${names.length} virtual ${names.length === 1 ? 'machine is' : 'machines are'} entitled through this connector. Nothing was deleted.`,
      'Delete the entitlements first, in the EVS console or with aws evs delete-entitlement.',
      { details: names.slice(0, 20) },
    ),
  )
