'use client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Drift } from '@/lib/appflow/kinds'
import { type ReadFailed, useConnectionId, useRead } from '@/lib/query'

/** How long rows stand still before more is read of them, in milliseconds: a search passes many with each letter. */
const settling = 300

/**
 * Reads how the connectors that a table shows stand to their functions, some at a time; all of them anew once the list was.
 * `asOf`: when the list was read.
 */
export function useDrifts(shown: readonly string[], asOf: string | undefined): DriftsHere {
  const connection = useConnectionId()
  const client = useQueryClient()
  const [known, keep] = useState<ReadonlyMap<string, Drift>>(new Map())
  const [labels, ask] = useState<string[]>([])
  const { data, error, refetch } = useRead('appflow', 'drifts', { labels }, { enabled: labels.length > 0 })
  useEffect(() => {
    if (data) keep((before) => new Map([...before, ...data.items.map((drift) => [drift.label, drift] as const)]))
  }, [data])
  const settled = labels.length === 0 || error !== null || data?.complete === true || data?.incomplete !== undefined
  const missing = settled ? shown.filter((label) => !known.has(label)) : []
  const wanted = missing.join(' ')
  useEffect(() => {
    if (wanted === '' || wanted === labels.join(' ')) return
    const timer = setTimeout(() => ask(wanted.split(' ')), settling)
    return () => clearTimeout(timer)
  }, [wanted, labels])
  const readFor = useRef(asOf)
  const shownNow = useRef(shown)
  shownNow.current = shown
  useEffect(() => {
    if (readFor.current === asOf) return
    if (readFor.current !== undefined) {
      // Rows that are shown keep what was known of them until they are read again.
      keep((before) => new Map([...before].filter(([label]) => shownNow.current.includes(label))))
      ask([...shownNow.current])
      void client.invalidateQueries({ queryKey: [connection, 'appflow', 'drifts'] })
    }
    readFor.current = asOf
  }, [asOf, client, connection])
  return { of: (label) => known.get(label), error, retry: () => void refetch() }
}

/** What is known of how connectors stand to their functions. */
export interface DriftsHere {
  /** Undefined while it is not read. */
  of(label: string): Drift | undefined
  error: ReadFailed | null
  retry(): void
}

/** What cells of a table read: a column is made once, and what it shows comes later. */
export const DriftsContext = createContext<DriftsHere>({ of: () => undefined, error: null, retry: () => undefined })

/** What is known of a row. */
export const useDriftsHere = () => useContext(DriftsContext)
