import 'server-only'
import { failure, Refusal } from '@/lib/failure'

/** What a form started from is not so any more. */
export const moved = (what: string, form: string, now: string): Refusal =>
  new Refusal(
    failure(
      'BaseMoved',
      `${what} was changed since this form opened. Nothing was changed by this submit.`,
      'Reload to see what it is now, then decide again.',
      { details: [`Form: ${form || 'none'}`, `Now: ${now || 'none'}`] },
    ),
  )

/** AWS holds already what was asked for. */
export const nothingToChange = (what: string): Refusal =>
  new Refusal(failure('NothingToChange', `${what} is so already. Nothing was sent to AWS.`, 'Change it, or cancel.'))
