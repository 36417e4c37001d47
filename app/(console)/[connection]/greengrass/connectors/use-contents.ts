'use client'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { type DataOf, type ReadFailed, useRead } from '@/lib/query'

type Definition = DataOf<'greengrass', 'connectorDefinitions'>['items'][number]
/** What a definition's latest version holds. */
export type Contents = DataOf<'greengrass', 'connectorContents'>['items'][number]

/** Versions never change: what was read of one holds as long as it is the latest. */
const keyOf = ({ Id = '', LatestVersion = '' }: Definition) => `${Id} ${LatestVersion}`

/** How long rows stand still before more is read of them, in milliseconds: a search passes many with each letter. */
const settling = 300

/** Reads what the definitions that a table shows hold, each once, and some at a time. */
export function useContents(definitions: readonly Definition[], shown: readonly string[]): ContentsHere {
  const [known, keep] = useState<ReadonlyMap<string, Contents>>(new Map())
  const [asked, ask] = useState<Definition[]>([])
  const reading = asked.length > 0
  const definitionIds = asked.map(({ Id = '' }) => Id)
  const { data, error, refetch } = useRead('greengrass', 'connectorContents', { definitionIds }, { enabled: reading })
  const settled = !reading || error !== null || data?.complete === true || data?.incomplete !== undefined
  useEffect(() => {
    if (!data) return
    const rows = new Map(data.items.map((row) => [row.definitionId, row]))
    keep((before) => {
      const found = asked.flatMap((one): [string, Contents][] => {
        const row = rows.get(one.Id ?? '')
        return row ? [[keyOf(one), row]] : []
      })
      return new Map([...before, ...found])
    })
  }, [data, asked])
  const missing = settled
    ? definitions.filter((one) => one.Id && shown.includes(one.Id) && one.LatestVersion && !known.has(keyOf(one)))
    : []
  const wanted = missing.map(keyOf).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rows in another array are no reason to ask anew
  useEffect(() => {
    if (wanted === '' || wanted === asked.map(keyOf).join('\n')) return
    const timer = setTimeout(() => ask(missing), settling)
    return () => clearTimeout(timer)
  }, [wanted, asked])
  const retry = useCallback(() => {
    // Of what was read only the failures can have changed, and the number of versions.
    keep((before) => new Map([...before].filter(([, { unread }]) => !unread)))
    if (reading) void refetch({ cancelRefetch: false })
  }, [reading, refetch])
  return { of: (definition) => known.get(keyOf(definition)), error, retry }
}

/** What is known of what definitions hold. */
export interface ContentsHere {
  /** Undefined while it is not read. */
  of(definition: Definition): Contents | undefined
  error: ReadFailed | null
  retry(): void
}

/** What cells of a table read: a column is made once, and what it shows comes later. */
export const ContentsContext = createContext<ContentsHere>({ of: () => undefined, error: null, retry: () => undefined })

/** What is known of a row. */
export const useContentsHere = () => useContext(ContentsContext)
