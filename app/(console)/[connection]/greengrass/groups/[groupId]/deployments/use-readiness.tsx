'use client'
import dynamic from 'next/dynamic'
import { type BaseSyntheticEvent, useState } from 'react'
import { useRead } from '@/lib/query'

// Opened by a submit over what is not ready, so not part of a first paint.
const DeployAnyway = dynamic(() => import('./deploy-anyway').then((file) => file.DeployAnyway))

/**
 * The readiness of a group version, and a submit that asks once where a point fails or readiness is not known. No version: nothing
 * is read, and the form complains by itself.
 */
export function useReadiness(
  groupId: string,
  versionId: string,
  submit: (event?: BaseSyntheticEvent) => Promise<void>,
  closed: boolean,
) {
  const query = useRead('greengrass', 'readiness', { groupId, versionId }, { enabled: versionId !== '' })
  const [asking, setAsking] = useState(false)
  const [agreed, agree] = useState('')
  const failing = query.data?.value.filter(({ state }) => state === 'fail')
  const doubted = versionId !== '' && agreed !== versionId && (failing === undefined || failing.length > 0)
  const ask = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    if (doubted && !closed) setAsking(true)
    else await submit(event)
  }
  const dialog = asking && (
    <DeployAnyway
      failing={failing}
      onCancel={() => setAsking(false)}
      onConfirm={() => {
        setAsking(false)
        agree(versionId)
        void submit()
      }}
    />
  )
  return { query, ask, dialog }
}
