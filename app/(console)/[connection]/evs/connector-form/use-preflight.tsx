'use client'
import dynamic from 'next/dynamic'
import type { BaseSyntheticEvent } from 'react'
import type { FormStep } from '@/components/form/action-form'
import { useAskFirst, useQuestion } from '@/components/form/use-look-ahead'
import { type ArgsOf, useRead } from '@/lib/query'
import type { SignIn } from './sign-in-sentence'

// Opened by a submit, so not part of a first paint.
const ConfirmSignIn = dynamic(() => import('./confirm-sign-in').then((file) => file.ConfirmSignIn))

/** What the pre-flight is asked. */
export type PreflightArgs = ArgsOf<'evs', 'preflight'>

/** What a submit would come to: the pair, and what can be asked about it; no `args` for a type that the console does not know. */
export interface Question extends SignIn {
  args?: PreflightArgs
  /** What is typed could not be judged, since that part of the page did not come. */
  unjudged?: true
}

const nothing: PreflightArgs = { environmentId: '', type: 'VCENTER', applianceFqdn: '', secretIdentifier: '' }

/**
 * Looks at what is typed before it is sent, and makes each submit show first which secret is used against which host. What fails
 * is shown there too, and can be submitted all the same: EVS judges.
 */
export function usePreflight({
  key,
  signIn,
  questionOf,
  submit,
  now,
  verb,
}: {
  /** All that the question depends on. */
  key: string
  /** What is typed, asked about also where `questionOf` fails. */
  signIn: SignIn
  /** Nothing while the form is not valid: a submit then says why. */
  questionOf: () => Promise<Question | undefined>
  submit: (event?: BaseSyntheticEvent) => Promise<void>
  now: FormStep
  /** What the button says: `Create connector`. */
  verb: string
}) {
  const { question, current, look } = useQuestion(key, () =>
    questionOf().catch((): Question => ({ ...signIn, unjudged: true })),
  )
  const args = question?.args
  const query = useRead('evs', 'preflight', args ?? nothing, { enabled: args !== undefined })
  const settled = current && (!args || (!query.isFetching && (query.data !== undefined || query.isError)))
  const lines = (current && args && query.data?.value.lines) || []
  const failing = lines.filter(({ verdict }) => verdict === 'fail')
  const agreement = current && question ? [key, ...failing.map(({ id }) => id)].join('\n') : undefined
  const closed = now.step !== 'editing' && (now.step !== 'failed' || now.spent)
  const { ask, asking, agree, cancel } = useAskFirst({ agreement, looked: current, settled, look, submit, closed })
  const dialog = asking && question && (
    <ConfirmSignIn
      signIn={question}
      secretArn={args && query.data?.value.pair.secretArn}
      failing={failing}
      unlooked={query.isError || !args ? 'nothing' : settled ? undefined : 'looking'}
      verb={verb}
      onCancel={cancel}
      onConfirm={agree}
    />
  )
  return { question, query, checking: !settled, shown: current, ask, asking, dialog }
}
