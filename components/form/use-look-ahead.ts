'use client'
import { type BaseSyntheticEvent, useEffect, useRef, useState } from 'react'

/** How long typing pauses before what is typed is looked at, in milliseconds. */
const settling = 400
/** How long a submit waits for what a question finds, in milliseconds: AWS judges for itself in the end. */
const patience = 2_000

/**
 * Makes a question of what is typed, once typing pauses. `questionOf` gives nothing where there is nothing to ask; `key` is all
 * that it depends on. `current`: what is typed now was looked at; without that it is not known whether there is anything to ask.
 * A `questionOf` that fails finds nothing to ask: where something has to be asked all the same, it says what.
 */
export function useQuestion<Question>(key: string, questionOf: () => Promise<Question | undefined>) {
  const [looked, setLooked] = useState<{ key: string; question: Question | undefined }>()
  const now = useRef({ key, questionOf })
  now.current = { key, questionOf }
  const look = useRef(async () => {
    const asked = now.current
    const question = await asked.questionOf().catch(() => undefined)
    // What is typed now is looked at by itself, and may have been by now.
    if (asked.key === now.current.key) setLooked({ key: asked.key, question })
  }).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key is a question of its own
  useEffect(() => {
    const timer = setTimeout(() => void look(), settling)
    return () => clearTimeout(timer)
  }, [key, look])
  return { question: looked?.question, current: looked?.key === key, look: () => void look() }
}

/**
 * Lets a submit wait for what is being looked at, and asks before it where something has to be agreed to: once for each
 * `agreement`, which is nothing where there is nothing to ask. Nothing is submitted before it is known which of the two it is.
 */
export function useAskFirst({
  agreement,
  looked,
  settled,
  look,
  submit,
  closed,
}: {
  agreement: string | undefined
  /** It is known whether there is anything to ask. */
  looked: boolean
  /** What is typed was looked at, and all of it is known that will be. */
  settled: boolean
  /** Looks at what is typed at once. */
  look: () => void
  submit: (event?: BaseSyntheticEvent) => Promise<void>
  /** The form takes no submit now. */
  closed: boolean
}) {
  const [waiting, wait] = useState(false)
  const [asking, setAsking] = useState(false)
  const [agreed, agreeTo] = useState<string>()
  const go = () => {
    wait(false)
    if (agreement !== undefined && agreed !== agreement) setAsking(true)
    else void submit()
  }
  const goNow = useRef(go)
  goNow.current = go
  useEffect(() => {
    if (!waiting || !looked) return
    const timer = setTimeout(() => goNow.current(), settled ? 0 : patience)
    return () => clearTimeout(timer)
  }, [waiting, looked, settled])
  const moot = settled && agreement === undefined
  useEffect(() => {
    if (asking && moot) setAsking(false)
  }, [asking, moot])

  const ask = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    if (closed || waiting || asking) return
    if (!settled) look()
    wait(true)
  }
  const agree = () => {
    setAsking(false)
    agreeTo(agreement)
    void submit()
  }
  return { ask, asking, agree, cancel: () => setAsking(false) }
}
