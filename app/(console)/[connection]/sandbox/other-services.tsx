'use client'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { FunctionControls } from './function-controls'
import { GroupControls } from './group-controls'
import type { OperationIds } from './operation-ids'

/** What Greengrass and Lambda tell: how deployments end, and what the functions behind AppFlow's connectors do. */
export function OtherServices({ ids }: { ids: OperationIds }) {
  const groups = useRead('sandbox', 'groups', {}, { every: () => 10_000 })
  const functions = useRead('sandbox', 'functions', {}, { every: () => 10_000 })
  return (
    <>
      <Section title="Greengrass deployments">
        <ItemView query={groups} what="groups" staleAfterMs={30_000}>
          {(known) =>
            known.groups.length === 0 ? (
              <p>This account has no group yet. Create one, and choose here how its deployments end.</p>
            ) : (
              <GroupControls groups={known.groups} operationId={ids.group} />
            )
          }
        </ItemView>
      </Section>
      <Section title="Lambda functions of AppFlow's connectors">
        <ItemView query={functions} what="functions" staleAfterMs={30_000}>
          {(known) =>
            known.functions.length === 0 ? (
              <p>This account has no function, so there is nothing to steer.</p>
            ) : (
              <FunctionControls functions={known.functions} operationId={ids.lambda} />
            )
          }
        </ItemView>
      </Section>
    </>
  )
}
