import type { FormStep } from '@/components/form/action-form'

/**
 * What a form does about a version that is newer than the one it starts from: start from it where nothing was typed, offer to
 * otherwise. From its submit until its outcome is known it waits: the newer version may be the one it has just made, and a
 * form that started from that could be submitted a second time.
 */
export function aboutNewer(step: FormStep['step'], typed: boolean): 'wait' | 'follow' | 'offer' {
  if (step === 'editing') return typed ? 'offer' : 'follow'
  return step === 'failed' ? 'offer' : 'wait'
}
