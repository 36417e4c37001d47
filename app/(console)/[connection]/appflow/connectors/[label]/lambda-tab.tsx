'use client'
import { ChangeLink } from '@/components/shell/change-link'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { FindingList } from '@/components/status/finding-list'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** The function behind a connector, whether AppFlow may invoke it, and what became of it since the registration. */
export function LambdaTab({ label }: { label: string }) {
  const connection = useConnectionId()
  const query = useRead('appflow', 'drift', { label })
  return (
    <Section title="Lambda function">
      <ItemView query={query} what="function">
        {(drift) => (
          <>
            <Details
              items={[
                { label: 'Function ARN', value: <Arn value={drift.lambdaArn} /> },
                { label: 'Registered', value: <Time value={drift.registeredAt} /> },
                { label: 'Function last changed', value: <Time value={drift.modifiedAt} /> },
                { label: 'SHA-256 of its code', value: drift.codeSha256 && <code>{drift.codeSha256}</code> },
              ]}
            />
            <h3>State</h3>
            <FindingList label="State of the function" lines={drift.lines} />
            {drift.verdict !== 'pass' && (
              <p>
                AppFlow itself goes on showing the connector as it cached it. To add a missing permission, to make a
                test call or to take new code,{' '}
                <ChangeLink href={paths.appflow.updateRegistration(connection, label)}>
                  update the registration
                </ChangeLink>
                .
              </p>
            )}
          </>
        )}
      </ItemView>
    </Section>
  )
}
