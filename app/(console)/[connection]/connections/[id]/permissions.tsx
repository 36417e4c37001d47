'use client'
import { CopyBlock } from '@/app/(console)/[connection]/connections/copy-block'
import type { Connection } from '@/app/(console)/[connection]/connections/draft'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { trustPolicy } from '@/lib/connections/kinds'
import { useRead } from '@/lib/query'

/** What the connection's credentials need in IAM, to copy. */
export function Permissions({ id, source, readOnly }: { id: string; source: Connection['source']; readOnly: boolean }) {
  const query = useRead('connections', 'policy', { id })
  return (
    <Section title="Permissions">
      <ItemView query={query} what="policy">
        {({ read, change, principal }) => (
          <>
            <CopyBlock title="Policy to read" text={read}>
              <p>What looking takes. Secrets are named and described, never read, and only those tagged for EVS.</p>
            </CopyBlock>
            <CopyBlock title="Policy to change" text={change}>
              <p>
                What changing connectors takes on top.
                {readOnly && ' This connection is read-only, so it needs none of it.'}
              </p>
            </CopyBlock>
            {source.kind === 'role' && (
              <CopyBlock title="Trust policy of the role" text={trustPolicy(source.externalId, principal)}>
                <p>
                  Lets this console, and nobody else, assume the role.
                  {!principal.arn && ' The console does not know its own role yet: put its ARN in.'}
                </p>
              </CopyBlock>
            )}
          </>
        )}
      </ItemView>
    </Section>
  )
}
