'use client'
import dynamic from 'next/dynamic'
import type { BaseSyntheticEvent } from 'react'
import { useAskFirst, useQuestion } from '@/components/form/use-look-ahead'
import { useRead } from '@/lib/query'

// Opened by a submit over what fails, so not part of a first paint.
const RegisterAnyway = dynamic(() => import('./register-anyway').then((file) => file.RegisterAnyway))

/** What is looked at before a form is sent: a function, and the label it is for. */
export interface Question {
  lambdaArn: string
  label: string
  updating: boolean
}

const nothing: Question = { lambdaArn: '', label: '', updating: false }

/** Looks at function and label as they are typed, and makes a submit over a point that fails ask once. */
export function usePreflight(typed: Question, submit: (event?: BaseSyntheticEvent) => Promise<void>, closed: boolean) {
  const key = `${typed.lambdaArn}\n${typed.label}`
  const { question, current, look } = useQuestion(key, () => questionOf(typed))
  const query = useRead('appflow', 'preflight', question ?? nothing, { enabled: question !== undefined })
  const settled = current && (!question || (!query.isFetching && (query.data !== undefined || query.isError)))
  const failing = (current && question && query.data?.value.lines.filter(({ verdict }) => verdict === 'fail')) || []
  const agreement = failing.length > 0 ? key : undefined
  const { ask, asking, agree, cancel } = useAskFirst({ agreement, looked: current, settled, look, submit, closed })
  const dialog = asking && <RegisterAnyway failing={failing} onCancel={cancel} onConfirm={agree} />
  return { question, query, checking: question !== undefined && !settled, ask, dialog }
}

/** What can be looked at of what is typed: nothing without a function, and no label that AppFlow would not take. */
async function questionOf({ lambdaArn, label, updating }: Question): Promise<Question | undefined> {
  if (lambdaArn === '') return undefined
  const { connectorLabel, functionArn } = await import('@/lib/appflow/schema')
  if (!functionArn.safeParse(lambdaArn).success) return undefined
  return { lambdaArn, label: connectorLabel.safeParse(label).success ? label : '', updating }
}
