'use client'
import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { UpdateConnectorHelp } from '@/app/(console)/[connection]/evs/help'
import { PageHeader } from '@/components/shell/page-header'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { NotUpdatable, pollUpdate, takesUpdates } from './not-updatable'
import type { Pair } from './pair'
import { useUpdatePage } from './use-update-page'

// A page shows either the form or the steps, and loads no more than that.
const PairSteps = dynamic(() => import('./pair-steps').then((file) => file.PairSteps))
const UpdateConnectorForm = dynamic(() => import('./update-connector-form').then((file) => file.UpdateConnectorForm))

/** The update of a connector: one of FQDN and secret, or both one after the other (`pair`, which the address names). */
export function UpdateConnector(props: {
  environmentId: string
  connectorId: string
  pair?: Pair
  operationId: string
}) {
  const { pair, ...rest } = props
  return (
    <>
      {pair ? (
        <PairSteps {...rest} pair={pair} key={`${pair.applianceFqdn} ${pair.secretIdentifier}`} />
      ) : (
        <One {...rest} />
      )}
      <UpdateConnectorHelp />
    </>
  )
}

function One(props: { environmentId: string; connectorId: string; operationId: string }) {
  const { environmentId, connectorId } = props
  const query = useRead('evs', 'connector', { environmentId, connectorId }, { every: ({ value }) => pollUpdate(value) })
  const now = query.data?.value
  const { refetch } = query
  const readAgain = useCallback(() => void refetch(), [refetch])
  const page = useUpdatePage(props, now)
  // Once the form was shown it stays, with what was typed in it, whatever becomes of the connector.
  const [opened, setOpened] = useState(false)
  const takes = now !== undefined && takesUpdates(now)
  if (takes && !opened) setOpened(true)
  if (now && (takes || opened)) return <UpdateConnectorForm {...props} now={now} page={page} readAgain={readAgain} />
  return (
    <>
      <PageHeader title={page.title} breadcrumbs={page.breadcrumbs} info />
      <ItemView query={query} what="connector">
        {(connector) => <NotUpdatable connector={connector} backHref={page.backHref} />}
      </ItemView>
    </>
  )
}
