import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Outcome } from '@/components/status/use-operation'
import type { Failure } from '@/lib/result'

/** Where a form stands between the browser, the console and AWS. */
export type FormStep =
  | { step: 'editing' }
  | { step: 'sending' }
  /** Nothing was changed. `spent`: the operation id cannot be used again, and a new one has yet to come from the server. */
  | { step: 'failed'; failure: Failure; spent: boolean }
  /** It is not known whether AWS did it: the operation is watched. */
  | { step: 'checking'; operationId: string; failure?: Failure }
  /** A person has to look; the form may not be submitted again as it is. */
  | { step: 'unresolved'; operationId: string }
  /** AWS did it; the page is being left. */
  | { step: 'done' }

/** A react-hook-form form that is sent to a server action. */
export interface ActionForm<Values extends FieldValues> extends UseFormReturn<Values> {
  now: FormStep
  /** Counts the submits that found something to correct; the first field to correct is focused with each. */
  corrections: number
  /** Asks the server for a new operation id and keeps what was typed. */
  startOver(): void
  /** Takes the outcome of the watched operation. */
  settle(outcome: Outcome): void
}
