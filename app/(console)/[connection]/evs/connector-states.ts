import { deletableStates, updatableStates } from '@/lib/evs/kinds'

/** Why EVS does not update a connector in this state (AWS's user guide, evs-env-update-connector); nothing where it does. */
export const whyNotUpdated = (state: string | undefined) => whyNot('updates', updatableStates, state)

/** Why EVS does not delete a connector in this state (API_DeleteEnvironmentConnector); nothing where it does. */
export const whyNotDeleted = (state: string | undefined) => whyNot('deletes', deletableStates, state)

function whyNot(does: string, allowed: readonly string[], state = ''): string | undefined {
  if (allowed.includes(state)) return undefined
  const states = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  return `EVS ${does} a connector only in state ${states}.`
}
