import { ChangeTable } from '@/components/status/change-table'
import type { UpdateConnectorRegistrationInput } from '@/lib/appflow/schema'

type Shown = UpdateConnectorRegistrationInput['base']

/** What is registered beside what will be. */
export function RegistrationDiff({ before, after }: { before: Shown; after: Shown }) {
  const sameFunction = before.lambdaArn === after.lambdaArn
  return (
    <>
      <ChangeTable
        rows={[
          { name: 'Lambda function', before: before.lambdaArn, after: after.lambdaArn },
          { name: 'Description', before: before.description, after: after.description },
        ]}
      />
      <p>
        {sameFunction
          ? 'The function stays, and AppFlow takes its newest code.'
          : 'AppFlow calls the other function from then on, for every profile and flow of this connector.'}
      </p>
    </>
  )
}
