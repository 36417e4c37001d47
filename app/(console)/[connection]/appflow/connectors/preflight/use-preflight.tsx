'use client'
import dynamic from 'next/dynamic'
import { type BaseSyntheticEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useRead } from '@/lib/query'

// Opened by a submit over what fails, so not part of a first paint.
const RegisterAnyway = dynamic(() => import('./register-anyway').then((file) => file.RegisterAnyway))

/** What is looked at before a form is sent: a function, and the label it is for. */
export interface Question {
  lambdaArn: string
  label: string
  updating: boolean
}

/** How long typing pauses before what is typed is looked at, in milliseconds. */
const settling = 400
/** How long a submit waits for the look, in milliseconds: AppFlow judges for itself in the end. */
const patience = 2_000

const nothing: Question = { lambdaArn: '', label: '', updating: false }

/** Looks at function and label as they are typed, and makes a submit over a point that fails ask once. */
export function usePreflight(
  { lambdaArn, label, updating }: Question,
  submit: (event?: BaseSyntheticEvent) => Promise<void>,
  closed: boolean,
) {
  const key = `${lambdaArn}\n${label}`
  const [looked, setLooked] = useState<{ key: string; question: Question | undefined }>()
  const [waiting, wait] = useState(false)
  const [asking, setAsking] = useState(false)
  const [agreed, agree] = useState<string>()
  const look = useCallback(async () => {
    const question = await questionOf({ lambdaArn, label, updating })
    setLooked({ key: `${lambdaArn}\n${label}`, question })
  }, [lambdaArn, label, updating])
  useEffect(() => {
    const timer = setTimeout(() => void look(), settling)
    return () => clearTimeout(timer)
  }, [look])
  const question = looked?.question
  const query = useRead('appflow', 'preflight', question ?? nothing, { enabled: question !== undefined })
  const current = looked?.key === key
  const settled = current && (!question || (!query.isFetching && (query.data !== undefined || query.isError)))
  const failing = (current && question && query.data?.value.lines.filter(({ verdict }) => verdict === 'fail')) || []

  const go = () => {
    wait(false)
    if (failing.length > 0 && agreed !== key) setAsking(true)
    else void submit()
  }
  const goNow = useRef(go)
  goNow.current = go
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => goNow.current(), settled ? 0 : patience)
    return () => clearTimeout(timer)
  }, [waiting, settled])

  const ask = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    if (closed || waiting || asking) return
    if (!current) void look()
    wait(true)
  }
  const dialog = asking && (
    <RegisterAnyway
      failing={failing}
      onCancel={() => setAsking(false)}
      onConfirm={() => {
        setAsking(false)
        agree(key)
        void submit()
      }}
    />
  )
  return { question, query, checking: question !== undefined && !settled, ask, dialog }
}

/** What can be looked at of what is typed: nothing without a function, and no label that AppFlow would not take. */
async function questionOf({ lambdaArn, label, updating }: Question): Promise<Question | undefined> {
  if (lambdaArn === '') return undefined
  const { connectorLabel, functionArn } = await import('@/lib/appflow/schema')
  if (!functionArn.safeParse(lambdaArn).success) return undefined
  return { lambdaArn, label: connectorLabel.safeParse(label).success ? label : '', updating }
}
