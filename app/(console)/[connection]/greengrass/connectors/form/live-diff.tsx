'use client'
import { useDeferredValue } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ConnectorsDiffView } from '@/app/(console)/[connection]/greengrass/connectors-diff-view'
import { diffConnectors, isSame } from '@/lib/greengrass/diff'
import type { ConnectorInput } from '@/lib/greengrass/schema'
import { wireConnector } from '@/lib/greengrass/typed-form'
import type { WithConnectors } from './values'
import { wouldBeTheSame } from './what-happens'

/** What the new version would change against the latest one, while it is typed. */
export function LiveDiff({ base, from }: { base: readonly ConnectorInput[]; from: string }) {
  const { control } = useFormContext<WithConnectors>()
  const connectors = useDeferredValue(useWatch({ control, name: 'connectors' }))
  const diff = diffConnectors(base, connectors.map(wireConnector))
  if (isSame(diff)) return <p>{wouldBeTheSame}</p>
  return <ConnectorsDiffView diff={diff} from={from} to="New version" heading="h4" />
}
