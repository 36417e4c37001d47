/** How a state looks: Cloudscape's status types that are used here. */
export type StateLook = 'success' | 'error' | 'warning' | 'in-progress' | 'pending' | 'stopped' | 'info'

/**
 * The states that AWS and our own records name, each with its look and its word. Only PASSED, ACTIVE, CREATED, Success
 * and our own `succeeded` and `done` look healthy; a word that is not listed shows as it came, with a neutral look.
 */
const known = new Map<string, [look: StateLook, word: string]>([
  ['PASSED', ['success', 'Passed']],
  ['ACTIVE', ['success', 'Active']],
  ['CREATED', ['success', 'Created']],
  ['Success', ['success', 'Success']],
  ['CREATING', ['in-progress', 'Creating']],
  ['UPDATING', ['in-progress', 'Updating']],
  ['DELETING', ['in-progress', 'Deleting']],
  ['Building', ['in-progress', 'Building']],
  ['InProgress', ['in-progress', 'In progress']],
  ['UNKNOWN', ['pending', 'Unknown']],
  ['DELETED', ['stopped', 'Deleted']],
  ['FAILED', ['error', 'Failed']],
  ['CREATE_FAILED', ['error', 'Create failed']],
  ['UPDATE_FAILED', ['error', 'Update failed']],
  ['DELETE_FAILED', ['error', 'Delete failed']],
  ['AT_RISK', ['warning', 'At risk']],
  ['ENTITLEMENT_REMOVED', ['error', 'Entitlement removed']],
  ['IMPAIRED', ['warning', 'Impaired']],
  ['Failure', ['error', 'Failure']],
  ['succeeded', ['success', 'Succeeded']],
  ['intended', ['in-progress', 'Recorded, not yet answered']],
  ['unknown', ['in-progress', 'Checking what AWS has']],
  ['failed', ['error', 'Failed']],
  ['absent', ['stopped', 'Nothing was created']],
  ['unresolved', ['warning', 'A person has to look']],
  ['settled', ['stopped', 'Settled by a person']],
  ['done', ['success', 'Done']],
  ['refused', ['error', 'Refused']],
  ['signed-in', ['info', 'Signed in']],
  ['sign-in-failed', ['error', 'Sign-in failed']],
  ['signed-out', ['info', 'Signed out']],
])

/** How a state is shown. */
export function stateWords(state: string): { look: StateLook; word: string } {
  const [look, word] = known.get(state) ?? ['info' as const, state]
  return { look, word }
}

/** The word of a state as it stands within a line; what AWS added since keeps its spelling. */
export const withinLine = (word: string): string => (/^[A-Z][a-z0-9 ]+$/.test(word) ? word.toLowerCase() : word)
