'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { loadConnector, versionOf } from '@/lib/greengrass/catalogue/catalogue'
import { Needs } from './needs'

/** What a connector needs, loaded when it is opened. */
export function ChoiceNeeds({ name, displayName }: { name: string; displayName: string }) {
  const [open, setOpen] = useState(false)
  const { data, isError } = useQuery({
    queryKey: ['catalogue connector', name],
    queryFn: async () => (await loadConnector(name)) ?? null,
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const version = data && versionOf(data, data.latestVersion)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{`What ${displayName} needs`}</summary>
      {isError && <p role="alert">This could not be loaded. Close it and open it again.</p>}
      {data && version ? <Needs connector={data} version={version} /> : !isError && <p role="status">Loading…</p>}
    </details>
  )
}
