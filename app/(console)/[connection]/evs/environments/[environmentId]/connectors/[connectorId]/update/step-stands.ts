import type { PairPlan } from '@/app/(console)/[connection]/evs/types'
import type { Stands } from '@/components/form/step'

/** Where a step of the guided change stands. One that AWS has is not done where the update that set it failed. */
export function stepStands(
  { next, standing, steps }: Pick<PairPlan, 'next' | 'standing' | 'steps'>,
  { member, done }: Pick<PairPlan['steps'][number], 'member' | 'done'>,
): Stands {
  if (next === member) return standing === 'failed' ? 'failed' : 'now'
  if (!done) return 'ahead'
  // What EVS is still at is not done yet: of those that AWS has, the last.
  const last = steps.findLast((step) => step.done)?.member
  return standing === 'waiting' && last === member ? 'now' : 'done'
}
