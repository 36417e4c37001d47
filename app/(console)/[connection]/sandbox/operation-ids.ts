import { newOperationId } from '@/lib/operation-id'

/** An id for each thing that the page can change: two that are changed at once are two changes. */
export type OperationIds = Record<
  'clock' | 'fault' | 'faults' | 'check' | 'state' | 'scenario' | 'group' | 'lambda' | 'file',
  string
>

/** New ids, for one rendering of the page. */
export const newOperationIds = (): OperationIds => ({
  clock: newOperationId(),
  fault: newOperationId(),
  faults: newOperationId(),
  check: newOperationId(),
  state: newOperationId(),
  scenario: newOperationId(),
  group: newOperationId(),
  lambda: newOperationId(),
  file: newOperationId(),
})
